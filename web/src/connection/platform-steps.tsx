import { useState } from 'react';
import { Link, Navigate, useNavigate } from 'react-router-dom';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import type { PlatformFacts, Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { connectAddress, type Links, pasted, type Step, stepsFor } from './connect-steps.js';
import { FirstResult } from './first-result.js';
import { OurLinks } from './our-links.js';
import { PasteLinks } from './paste-links.js';
import { WhereLink } from './where-link.js';

const NAMES: Record<Step, string> = {
  where: say('Where its link is'),
  link: say('Paste the link'),
  'first-result': say('First result'),
  'our-link': say('Our link'),
};

interface Props {
  readonly property: Property;
  readonly facts: PlatformFacts;
  readonly step: Step;
}

/** The way through one platform. What is pasted is kept here from step to step, and nowhere else. */
export function PlatformSteps({ property, facts, step }: Props) {
  const [links, setLinks] = useState<Links>({});
  const navigate = useNavigate();
  const { platform, guides } = facts;
  const connection = property.connections.find(one => one.platform === platform);
  const steps = stepsFor(guides.copyLink ? 'link' : 'nothing');
  const to = (next: Step) => connectAddress(property.id, platform, next);

  if (!steps.includes(step)) return <Navigate to={to('where')} replace />;
  if (step === 'first-result' && pasted(links).length === 0) return <Navigate to={to('link')} replace />;
  if (step === 'our-link' && !connection) return <Navigate to={to('where')} replace />;
  const saved = () => void navigate(to('our-link'), { replace: true });
  const at = steps.indexOf(step);
  return (
    <>
      <ol className={styles.steps} aria-label={say('Steps')}>
        <li>
          <Link to={connectAddress(property.id)}>{say('Platform')}</Link>
        </li>
        {steps.map((one, place) => (
          <li key={one} aria-current={one === step ? 'step' : undefined}>
            {place < at && !(one === 'first-result') ? <Link to={to(one)}>{NAMES[one]}</Link> : NAMES[one]}
          </li>
        ))}
      </ol>
      <PlatformName facts={facts} />
      {step === 'where' && (
        <WhereLink
          property={property}
          connection={connection}
          facts={facts}
          next={to('link')}
          onSaved={saved}
        />
      )}
      {step === 'link' && (
        <PasteLinks
          {...{ property, connection, facts, links }}
          onChange={(unitId, url) => setLinks(all => ({ ...all, [unitId]: url }))}
          onNext={() => void navigate(to('first-result'))}
        />
      )}
      {step === 'first-result' && (
        <FirstResult {...{ property, connection, facts, links }} back={to('link')} onSaved={saved} />
      )}
      {step === 'our-link' && connection && <OurLinks {...{ property, connection, facts }} />}
    </>
  );
}

const PlatformName = ({ facts: { platform } }: { facts: PlatformFacts }) => (
  <span style={{ display: 'flex', alignItems: 'center', gap: 8, fontWeight: 600 }}>
    <PlatformMark source={platform} />
    {SOURCE_NAMES[platform]}
  </span>
);
