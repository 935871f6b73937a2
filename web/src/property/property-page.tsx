import { useParams, useSearchParams } from 'react-router-dom';
import { ConnectionPanel } from '../connection/connection-panel.js';
import { WorkPage, WorkPending } from '../page/work-page.js';
import work from '../page/work-page.module.css';
import { useProperties } from '../server/properties.js';
import { useMay } from '../session/may.js';
import { placeName } from '../time/at-place.js';
import { say } from '../words/say.js';
import { ConnectionList } from './connection-list.js';
import { ExportLinks } from './export-links.js';
import { PropertyMenu } from './property-menu.js';
import { UnitList } from './unit-list.js';

const BACK = { to: '/properties', name: say('Properties') };

/** One property: its units, how each platform is read, and the links that the platforms read. */
export default function PropertyPage() {
  const { id } = useParams();
  const { data: properties, error, failureReason } = useProperties();
  const [address, setAddress] = useSearchParams();
  const mayLook = useMay('operator');
  const property = properties?.find(one => one.id === id);
  if (!property)
    return (
      <WorkPage title={say('Property')} back={BACK}>
        {properties ? (
          <p>{say('There is no such property. It may have been archived.')}</p>
        ) : (
          <WorkPending problem={error ?? failureReason} />
        )}
      </WorkPage>
    );
  const connection = property.connections.find(one => one.id === address.get('connection'));
  return (
    <WorkPage title={property.name} back={BACK} tools={mayLook && <PropertyMenu property={property} />}>
      <p className={work.place}>
        {say('{units, plural, one {# unit} other {# units}} · {place} time ({zone})', {
          units: property.units.length,
          place: placeName(property.timezone),
          zone: property.timezone,
        })}
      </p>
      <ConnectionList
        property={property}
        onOpen={({ id }) => setAddress({ connection: id }, { replace: true })}
      />
      <UnitList property={property} />
      <ExportLinks property={property} />
      {connection && (
        <ConnectionPanel
          property={property}
          connection={connection}
          onClose={() => setAddress({}, { replace: true })}
        />
      )}
    </WorkPage>
  );
}
