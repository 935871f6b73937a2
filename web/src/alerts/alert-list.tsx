import { Button } from '@mantine/core';
import { AllDone, WorkPending } from '../page/work-page.js';
import { useAlerts } from '../server/alerts.js';
import { say } from '../words/say.js';
import { AlertRow } from './alert-row.js';
import styles from './alerts.module.css';

/** The latest first. */
export function AlertList({ state }: { state: 'open' | 'ended' }) {
  const { data, error, failureReason, hasNextPage, fetchNextPage, isFetchingNextPage } = useAlerts(state);
  const alerts = data?.pages.flatMap(page => page.alerts);
  if (!alerts) return <WorkPending problem={error ?? failureReason} />;
  if (alerts.length === 0)
    return state === 'open' ? (
      <AllDone says={say('Nothing is wrong')}>
        {say('Calendars are read, platforms read ours, and no night is sold twice.')}
      </AllDone>
    ) : (
      <AllDone says={say('None yet')}>{say('What was wrong once stays here, from when to when.')}</AllDone>
    );
  return (
    <>
      <ul
        className={styles.list}
        aria-label={state === 'open' ? say('Open alerts') : say('Alerts that are over')}
      >
        {alerts.map(alert => (
          <AlertRow key={alert.id} alert={alert} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {say('Show earlier')}
        </Button>
      )}
    </>
  );
}
