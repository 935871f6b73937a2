import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { Endpoint } from '../../server/webhook-endpoints.js';
import { ago, ahead } from '../../time/ago.js';
import { useNow } from '../../time/now.js';
import { say } from '../../words/say.js';
import styles from '../section.module.css';
import { DISABLED, EVENTS } from './webhook-words.js';

/** One endpoint in the list of all; its page has the deliveries. */
export const EndpointRow = ({ endpoint }: { endpoint: Endpoint }) => (
  <li className={styles.row}>
    <EndpointState
      endpoint={endpoint}
      title={<Link to={`/settings/webhooks/${endpoint.id}`}>{endpoint.name}</Link>}
    />
  </li>
);

interface Props {
  readonly endpoint: Endpoint;
  readonly title: ReactNode;
}

/** Where it leads, and how sending to it goes. */
export function EndpointState({ endpoint, title }: Props) {
  const now = useNow();
  const { url, eventTypes, disabled, failing } = endpoint;
  return (
    <div className={styles.what}>
      {title}
      <em className={styles.mark} data-tone={disabled ? undefined : failing ? 'wait' : 'good'}>
        {disabled ? say('Disabled') : failing ? say('Not taken') : say('Enabled')}
      </em>
      <span>
        {url.host}/…{url.end} ·{' '}
        {eventTypes.length === EVENTS.length
          ? say('told of everything')
          : say('told of {events}', { events: eventTypes.join(', ') })}
      </span>
      {disabled && <span>{DISABLED[disabled.reason]}</span>}
      {failing && (
        <span>
          {say('Not taken since {since}, we try again {soon}.', {
            since: ago(failing.since, now),
            soon: ahead(failing.retryAt, now),
          })}
        </span>
      )}
    </div>
  );
}
