import { IconChevronLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router-dom';
import { ProblemNote } from '../../page/problem-note.js';
import { useEndpoints } from '../../server/webhook-endpoints.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section, SettingsPage } from '../section.js';
import styles from '../section.module.css';
import { Deliveries } from './deliveries.js';
import { EndpointDeeds } from './endpoint-deeds.js';
import { EndpointState } from './endpoint-row.js';
import own from './webhooks.module.css';

/** One endpoint: how it goes, what can be done, what was sent. */
export function EndpointPage() {
  const { id } = useParams();
  const { data: endpoints, error, failureReason } = useEndpoints();
  const problem = error ?? failureReason;
  const endpoint = endpoints?.find(one => one.id === id);
  return (
    <SettingsPage title={endpoint?.name ?? say('Webhook')}>
      <Link className={own.back} to="/settings/webhooks">
        <IconChevronLeft size={16} aria-hidden />
        {say('All webhooks')}
      </Link>
      {endpoint ? (
        <>
          <Section title={say('How it goes')}>
            <div className={styles.row}>
              <EndpointState endpoint={endpoint} title={<strong>{endpoint.name}</strong>} />
            </div>
            <EndpointDeeds endpoint={endpoint} />
          </Section>
          <Deliveries endpointId={endpoint.id} />
        </>
      ) : (
        <Section title={say('How it goes')}>
          {endpoints ? (
            <p className={styles.empty}>{say('This endpoint is no longer there.')}</p>
          ) : problem ? (
            <ProblemNote error={problem} />
          ) : (
            <RowsLoading />
          )}
        </Section>
      )}
    </SettingsPage>
  );
}
