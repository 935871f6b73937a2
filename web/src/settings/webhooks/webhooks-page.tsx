import { Button } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../../page/problem-note.js';
import { useEndpoints } from '../../server/webhook-endpoints.js';
import { say } from '../../words/say.js';
import { RowsLoading, Section, SettingsPage } from '../section.js';
import styles from '../section.module.css';
import { EndpointRow } from './endpoint-row.js';
import { NewEndpointForm } from './new-endpoint-form.js';

/** Where programs of the organization are told of each change. */
export function WebhooksPage() {
  const { data: endpoints, error, failureReason } = useEndpoints();
  const [adding, setAdding] = useState(false);
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('Webhooks')}>
      <Section
        title={say('Where changes are sent to')}
        words={say(
          'Each change of a calendar or a conflict goes to these addresses within seconds, signed as Standard Webhooks say, and is tried again until it is taken. It holds ids and nights, and nothing of guests.',
        )}
      >
        {endpoints && endpoints.length > 0 ? (
          <ul className={styles.rows}>
            {endpoints.map(endpoint => (
              <EndpointRow key={endpoint.id} endpoint={endpoint} />
            ))}
          </ul>
        ) : endpoints ? (
          <p className={styles.empty}>{say('There are none yet.')}</p>
        ) : problem ? (
          <ProblemNote error={problem} />
        ) : (
          <RowsLoading />
        )}
        {endpoints &&
          (adding ? (
            <NewEndpointForm onDone={() => setAdding(false)} />
          ) : (
            <Button mt="md" variant="default" onClick={() => setAdding(true)}>
              {say('Add an endpoint')}
            </Button>
          ))}
      </Section>
      <Section
        title={say('Webhooks that come in')}
        words={say(
          'A channel manager or a property management system can tell us that a calendar changed, so that we look at once. Each connection has an address of its own: open the connection in the calendar, and there “Webhooks that come in”.',
        )}
      />
    </SettingsPage>
  );
}
