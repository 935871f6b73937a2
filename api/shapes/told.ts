import { z } from 'zod';
import { Id, Instant, PlatformName } from './common.js';

const ToldPlatform = z.object({
  platform: PlatformName,
  connectionId: Id,
  state: z.enum(['in_step', 'told', 'by_hand', 'open', 'withdrawn']).meta({
    description:
      '`in_step` its own calendar shows the nights closed, or a person confirmed it; `told` it has read them from our calendar; `open` it has not and may still sell them; `by_hand` it reads no calendar, a person has to close them; `withdrawn` the entry has ended.',
  }),
  pulledAt: Instant.optional().meta({
    description: 'Its first read of our calendar that held these nights.',
  }),
  withdrawnAt: Instant.optional().meta({ description: 'Its first read that no longer held them.' }),
  lastPullAt: Instant.optional().meta({ description: 'Its last read, whatever it held.' }),
  shownSince: Instant.optional(),
  closedAt: Instant.optional().meta({ description: 'When it was confirmed that they are closed there.' }),
  closedBy: z.string().optional(),
  taskId: Id.optional().meta({ description: 'The open checklist on which they stand.' }),
  expectedBy: Instant.optional().meta({ description: 'By when it should have read them.' }),
  overdue: z.boolean(),
});

export const ToldOfEntry = z
  .object({
    tellsNobody: z.enum(['own_window', 'echo']).optional().meta({
      description:
        'Why others are not told: it is the platform’s own window, or only repeats what the platform was told.',
    }),
    platforms: z.array(ToldPlatform),
  })
  .meta({ id: 'ToldOfEntry', description: 'Who was told of an entry, and when.' });
