import type { z } from 'zod';
import type { HistoryLine } from '../../store/entry-history.js';
import type * as Shapes from '../shapes/history.js';

/** One line of the change log about an entry. */
export const lineAnswer = ({
  at,
  kind,
  snapshotId,
  detail,
}: HistoryLine): z.input<typeof Shapes.HistoryLine> => ({
  at,
  kind,
  snapshotId,
  entryKind: detail.kind,
  nights: detail.nights,
  ...(typeof detail.was === 'string' ? { wasKind: detail.was } : { was: detail.was }),
  reason: detail.reason,
  unseenAt: detail.unseenAt,
});
