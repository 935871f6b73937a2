/**
 * What is said to and by a `syncConnection` workflow: the names and shapes that the API, the worker and the
 * workflow share. Plain values only, so that every room may read them.
 */
import type { Platform } from '../entry.js';
import type { Instant } from '../instant.js';
import type { ProblemCode, ProblemDetails } from '../problems.js';

export const SYNC_CONNECTION = 'syncConnection';
export const KEEP_FLEET = 'keepFleet';
export const TIDY_FLEET = 'tidyFleet';
export const FORGET_GUESTS = 'forgetGuests';

/** Task queue of the workflows and of all activities but the fetching ones. */
export const SYNC_QUEUE = 'sync';
/** Each platform has a queue of its own for looks, so that its rate can be limited across all workers. */
export const fetchQueue = (platform: Platform): string => `fetch-${platform}`;

export const connectionWorkflowId = (connectionId: string): string => `connection/${connectionId}`;
/** Undefined where it is no workflow of a connection. */
export const connectionOfWorkflow = (workflowId: string): string | undefined =>
  /^connection\/([0-9a-f-]{36})$/.exec(workflowId)?.[1];

/** Signals of `syncConnection`; none carries data: the workflow reads the database for what is true now. */
export const SIGNALS = {
  syncNow: 'syncNow',
  pause: 'pause',
  resume: 'resume',
  configChanged: 'configChanged',
  /** A partner says that something may have changed. */
  webhookReceived: 'webhookReceived',
  /** A look was asked for: the database says at which feed, and when it is due. */
  lookDue: 'lookDue',
} as const;
export type SyncSignal = keyof typeof SIGNALS;

/** Query of `syncConnection`: answers with ConnectionView. */
export const CONNECTION_VIEW = 'connectionView';

export interface SyncConnectionInput {
  readonly organizationId: string;
  readonly connectionId: string;
}

export type SyncState = 'starting' | 'healthy' | 'failing' | 'paused' | 'manual' | 'archived';

export interface FeedView {
  readonly feedId: string;
  readonly state: 'looking' | 'healthy' | 'awaiting' | 'failing';
  readonly changedAt?: Instant;
  readonly problem?: { readonly code: ProblemCode; readonly details: ProblemDetails };
}

/** What a running `syncConnection` says of itself. No URL, body or guest data. */
export interface ConnectionView {
  readonly connectionId: string;
  readonly platform?: Platform;
  readonly state: SyncState;
  readonly feeds: readonly FeedView[];
}
