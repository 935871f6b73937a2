import { Button } from '@mantine/core';
import { ProblemNote } from '../../page/problem-note.js';
import { sayDone, sayRefused } from '../../page/said.js';
import { type Delivery, useDeliveries, useRedeliver } from '../../server/webhook-endpoints.js';
import { ahead, inWords } from '../../time/ago.js';
import { useNow } from '../../time/now.js';
import { say, sayRich } from '../../words/say.js';
import { RowsLoading, Section } from '../section.js';
import styles from '../section.module.css';
import { DELIVERY_STATES, lastTryInWords } from './webhook-words.js';
import own from './webhooks.module.css';

/** What was sent to one endpoint, or waits, latest first. */
export function Deliveries({ endpointId }: { endpointId: string }) {
  const { data, error, failureReason, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useDeliveries(endpointId);
  const deliveries = data?.pages.flatMap(page => page.deliveries);
  const problem = error ?? failureReason;
  return (
    <Section
      title={say('Deliveries')}
      words={say(
        'Latest first, kept for 30 days. What is sent again keeps its id, so that the receiver knows it.',
      )}
    >
      {deliveries && deliveries.length > 0 ? (
        <ul className={styles.rows}>
          {deliveries.map(delivery => (
            <DeliveryRow key={delivery.id} endpointId={endpointId} delivery={delivery} />
          ))}
        </ul>
      ) : deliveries ? (
        <p className={styles.empty}>{say('Nothing was sent yet. A test shows whether webhooks arrive.')}</p>
      ) : (
        !problem && <RowsLoading />
      )}
      {problem && <ProblemNote error={problem} />}
      {hasNextPage && (
        <Button mt="md" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('Show earlier')}
        </Button>
      )}
    </Section>
  );
}

function DeliveryRow({ endpointId, delivery }: { endpointId: string; delivery: Delivery }) {
  const now = useNow();
  const redeliver = useRedeliver(endpointId);
  const { id, messageId, type, state, attempts, createdAt, dueAt, last } = delivery;
  const { tone, name } = DELIVERY_STATES[state];
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{type}</strong>
        <em className={own.state} data-tone={tone}>
          {name}
        </em>
        <span>
          <time dateTime={createdAt}>{inWords(createdAt)}</time>
          {` · ${say('{attempts, plural, one {# try} other {# tries}}', { attempts })} · ${lastTryInWords(delivery)}`}{' '}
          {state === 'waiting' && dueAt && ` · ${say('next try {soon}', { soon: ahead(dueAt, now) })}`}
        </span>
        <details className={own.more}>
          <summary aria-label={say('More of {type}, {at}', { type, at: inWords(createdAt) })}>
            {say('More')}
          </summary>
          <span>
            {sayRich('webhook-id <code>{messageId}</code>', {
              messageId,
              code: parts => <code>{parts}</code>,
            })}
          </span>
          {last?.answer && (
            <span>
              {sayRich('Answered <code>{answer}</code>', {
                answer: last.answer,
                code: parts => <code>{parts}</code>,
              })}
            </span>
          )}
        </details>
      </div>
      {state !== 'waiting' && (
        <Button
          variant="subtle"
          color="gray"
          size="sm"
          px="sm"
          aria-label={say('Send again: {type}, {at}', { type, at: inWords(createdAt) })}
          loading={redeliver.isPending}
          onClick={() =>
            redeliver.mutate(id, {
              onSuccess: () => sayDone(say('It is sent once more, under the same id.')),
              onError: sayRefused,
            })
          }
        >
          {say('Send again')}
        </Button>
      )}
    </li>
  );
}
