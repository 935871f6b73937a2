import { Button } from '@mantine/core';
import { Link, Navigate, useParams } from 'react-router-dom';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { usePlatforms } from '../server/platforms.js';
import { useProperties } from '../server/properties.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { ChoosePlatform } from './choose-platform.js';
import { connectAddress, placeOf } from './connect-steps.js';
import { PlatformSteps } from './platform-steps.js';

const BACK = { to: '/properties', name: say('Properties') };

/** Connects a property to a platform, step by step; each step is an address. */
export default function ConnectPage() {
  const { id, '*': rest = '' } = useParams();
  const properties = useProperties();
  const platforms = usePlatforms();
  const mayChange = useMay('manager');
  const property = properties.data?.find(one => one.id === id);

  if (!properties.data || !platforms.data) {
    const pending = [properties, platforms].find(({ data }) => !data)!;
    return (
      <WorkPage title={say('Connect a platform')} back={BACK}>
        <WorkPending problem={pending.error ?? pending.failureReason} />
      </WorkPage>
    );
  }
  if (!property)
    return (
      <WorkPage title={say('There is no such property')} back={BACK}>
        <p className={work.words}>{say('It may have been archived, or the address is mistyped.')}</p>
      </WorkPage>
    );
  const title = say('Connect {property}', { property: property.name });
  const back = { to: `/properties/${property.id}`, name: property.name };
  if (!mayChange)
    return (
      <WorkPage title={title} back={back}>
        <p className={work.words}>
          {say(
            'Platforms are connected by managers and owners. Ask one of them, or see what is connected on the calendar.',
          )}
        </p>
        <Button component={Link} to="/" variant="default">
          {say('Show the calendar')}
        </Button>
      </WorkPage>
    );
  const place = placeOf(rest);
  if (!place && rest !== '') return <Navigate to={connectAddress(property.id)} replace />;
  return (
    <WorkPage title={title} back={back}>
      {place ? (
        <PlatformSteps
          key={place.platform}
          property={property}
          facts={platforms.data.find(({ platform }) => platform === place.platform)!}
          step={place.step}
        />
      ) : (
        <ChoosePlatform property={property} platforms={platforms.data} />
      )}
    </WorkPage>
  );
}
