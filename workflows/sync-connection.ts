import {
  ActivityCancellationType,
  ActivityFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineQuery,
  defineSignal,
  log,
  patched,
  proxyActivities,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow';
import type { FetchedFeed } from '../activities/fetch-feed.js';
import type { FetchActivities, SyncActivities } from '../activities/index.js';
import { DAY_MS } from '../domain/instant.js';
import {
  CONNECTION_VIEW,
  type ConnectionView,
  fetchQueue,
  SIGNALS,
  type SyncConnectionInput,
} from '../domain/sync/messages.js';
import { type CarriedSync, ConnectionSync } from './connection-sync.js';
import { showState } from './show-state.js';

/** Retried for as long as it takes: what is missing is a database or a worker, and nothing may be lost. */
const untilDone = { initialInterval: '1 second', maximumInterval: '1 minute' } as const;

const { loadConnection, writeCalendar, writeChecklist } = proxyActivities<SyncActivities>({
  startToCloseTimeout: '1 minute',
  retry: untilDone,
});

/** The body was parsed once when it came; where that fails now it is fetched again at the next look. */
const { parseFeed } = proxyActivities<SyncActivities>({
  startToCloseTimeout: '1 minute',
  retry: { ...untilDone, maximumAttempts: 10 },
});

/** One property–platform pair, for as long as it is connected. Order and waiting only. */
export async function syncConnection(input: SyncConnectionInput, carried?: CarriedSync): Promise<void> {
  const connection = new ConnectionSync(input, carried);
  listenTo(connection);

  for (;;) {
    const asked = connection.takeAsked();
    connection.learn(await loadConnection(input), asked);
    if (connection.isListDue) {
      await writeChecklist(input);
      connection.learn(await loadConnection(input), []);
    }
    showState(connection);
    const { mode } = connection;
    switch (mode) {
      case 'archived':
        return;
      case 'paused':
        await condition(() => connection.isWoken);
        break;
      case 'manual':
        await wokenOrListDue(connection);
        break;
      case 'looking':
        await lookUntilWoken(connection);
        break;
      default:
        mode satisfies never;
    }
    if (connection.shouldStartOver || isTimeToStartOver()) {
      await condition(allHandlersFinished);
      await continueAsNew<typeof syncConnection>(input, connection.carry());
    }
  }
}

function listenTo(connection: ConnectionSync): void {
  for (const signal of Object.values(SIGNALS))
    setHandler(defineSignal(signal), () => connection.wake(signal));
  setHandler(defineQuery<ConnectionView>(CONNECTION_VIEW), () => connection.view());
}

/** Until a signal comes, or the hour of the daily list. What is due then, the database says. */
async function wokenOrListDue(connection: ConnectionSync): Promise<void> {
  const { checklistInMs } = connection;
  if (checklistInMs === undefined) await condition(() => connection.isWoken);
  else if (!(await condition(() => connection.isWoken, checklistInMs))) connection.reload();
}

/** Keeps one look open per feed until a signal comes, or the hour of the daily list. Returns once all of them have ended. */
async function lookUntilWoken(connection: ConnectionSync): Promise<void> {
  const looks = new CancellationScope();
  const looking = looks.run(() => Promise.all(connection.feedIds.map(id => keepLooking(connection, id))));
  await Promise.race([looking, wokenOrListDue(connection)]);
  looks.cancel();
  await looking;
}

async function keepLooking(connection: ConnectionSync, feedId: string): Promise<void> {
  while (!connection.isWoken) {
    const news = await nextNews(connection, feedId);
    if (news === 'woken') return;
    connection.heard(feedId, news);
    if (isAboutTrouble(news) && patched('lists-in-trouble')) connection.reload();
    if (news.kind === 'changed')
      await CancellationScope.nonCancellable(() =>
        write(connection, feedId, news.snapshotId, news.answeredAt),
      );
    showState(connection);
    if (isTimeToStartOver()) connection.startOver();
  }
}

/** At most one look at a feed at a time: a look under way is waited for, also when it is cancelled. */
async function nextNews(connection: ConnectionSync, feedId: string) {
  const { fetchFeed } = proxyActivities<FetchActivities>({
    taskQueue: fetchQueue(connection.platform!),
    startToCloseTimeout: '2 minutes',
    heartbeatTimeout: '30 seconds', // a look that died with its process is made again soon
    cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
    retry: { initialInterval: '5 seconds', maximumInterval: '1 minute' },
  });
  try {
    return await fetchFeed(connection.ask(feedId));
  } catch (error) {
    // Cancelled in its wait, or it failed while it was being cancelled: either way it is over.
    if (connection.isWoken && error instanceof ActivityFailure) return 'woken';
    throw error;
  }
}

/** While a feed is in trouble its connection may have a daily list: the database says whether. */
const isAboutTrouble = ({ kind }: FetchedFeed): boolean => kind === 'failing' || kind === 'recovered';

async function write(
  connection: ConnectionSync,
  feedId: string,
  snapshotId: string,
  answeredAt: string,
): Promise<void> {
  const { organizationId } = connection.input;
  try {
    await parseFeed({ organizationId, snapshotId, answeredAt });
  } catch (error) {
    if (!(error instanceof ActivityFailure)) throw error;
    log.warn('An answer could not be parsed; the next look fetches it again.', { feedId, snapshotId });
    return;
  }
  const answer = await writeCalendar({ organizationId, feedId, snapshotId, answeredAt });
  connection.written(feedId, answeredAt, answer);
}

/** Asked only when something happened: a connection that is quiet for weeks adds nothing to its history. */
function isTimeToStartOver(): boolean {
  const { continueAsNewSuggested, runStartTime } = workflowInfo();
  return continueAsNewSuggested || Date.now() - runStartTime.getTime() >= DAY_MS;
}
