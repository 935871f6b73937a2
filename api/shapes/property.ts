import { z } from 'zod';
import type * as domain from '../../domain/reconcile/belief.js';
import { Id, ImportUrl, Instant, Line, LookEverySeconds, Name, PlatformName, Timezone } from './common.js';
import { ConnectionHealth, FeedHealth } from './health.js';

const Phrases = z.array(Line(200)).max(50);

export const FeedRules = z
  .strictObject({
    ignore: Phrases.optional(),
    treatAsStay: Phrases.optional(),
    treatAsBlock: Phrases.optional(),
    endIsLastNight: z.boolean().optional(),
    ignoreEqualDates: z.boolean().optional(),
  })
  .meta({ id: 'FeedRules', description: 'How a manager wants one feed read.' });

/** JSON knows no undefined: what was left out is not there. */
export const rulesOf = (given: z.output<typeof FeedRules> | undefined): domain.FeedRules =>
  (given ?? {}) as domain.FeedRules;

export const Unit = z
  .object({
    id: Id,
    propertyId: Id,
    name: z.string(),
    createdAt: Instant,
    archivedAt: Instant.optional(),
  })
  .meta({ id: 'Unit' });

export const Feed = z
  .object({
    id: Id,
    connectionId: Id,
    unitId: Id,
    importUrl: z
      .object({ host: z.string(), end: z.string() })
      .nullable()
      .meta({ description: 'The link is a secret: its host and last characters are all that is shown.' }),
    exportUrl: z.string().nullable().optional().meta({
      description: 'The calendar that we serve; null where it was taken back. Shown to managers only.',
    }),
    rules: FeedRules,
    health: FeedHealth,
    lastPull: z
      .object({ at: Instant, agent: z.string().optional(), pulls: z.int() })
      .nullable()
      .meta({ description: 'When the platform last read the calendar we serve it.' }),
  })
  .meta({ id: 'Feed' });

export const Connection = z
  .object({
    id: Id,
    propertyId: Id,
    platform: PlatformName,
    state: z.enum(['active', 'paused', 'archived']),
    lookEverySeconds: z.int().meta({ description: 'In effect: its own, or the platform’s usual.' }),
    createdAt: Instant,
    feeds: z.array(Feed),
    health: ConnectionHealth,
  })
  .meta({ id: 'Connection' });

export const Property = z
  .object({
    id: Id,
    name: z.string(),
    timezone: z.string(),
    roomTypes: z.int(),
    createdAt: Instant,
    archivedAt: Instant.optional(),
    units: z.array(Unit),
    connections: z.array(Connection),
  })
  .meta({ id: 'Property' });

export const PropertyPage = z
  .object({ properties: z.array(Property), next: z.string().nullable() })
  .meta({ id: 'PropertyPage' });

const RoomTypes = z.int().min(1).max(1000);
const MAX_UNITS = 500;

const NewConnection = z.strictObject({
  platform: PlatformName,
  lookEverySeconds: LookEverySeconds.optional(),
  feeds: z
    .array(
      z.strictObject({
        unit: z.int().min(0).default(0).meta({ description: 'Place of the unit in `units`, from 0.' }),
        url: ImportUrl.optional(),
        rules: FeedRules.optional(),
      }),
    )
    .max(MAX_UNITS)
    .default([{ unit: 0 }]),
});

export const AddProperty = z
  .strictObject({
    name: Name,
    timezone: Timezone,
    roomTypes: RoomTypes.default(1),
    units: z
      .array(z.strictObject({ name: Name }))
      .min(1)
      .max(MAX_UNITS)
      .optional()
      .meta({ description: 'Without it the property has one unit of its own name.' }),
    connections: z.array(NewConnection).max(5).default([]),
  })
  .superRefine((property, context) => {
    const units = property.units?.length ?? 1;
    const platforms = new Set<string>();
    for (const [c, connection] of property.connections.entries()) {
      if (platforms.has(connection.platform))
        context.addIssue({
          code: 'custom',
          path: ['connections', c, 'platform'],
          message: 'a property connects to a platform once',
        });
      platforms.add(connection.platform);
      const taken = new Set<number>();
      for (const [f, feed] of connection.feeds.entries()) {
        const path = ['connections', c, 'feeds', f, 'unit'];
        if (feed.unit >= units)
          context.addIssue({ code: 'custom', path, message: 'names no unit of `units`' });
        if (taken.has(feed.unit))
          context.addIssue({ code: 'custom', path, message: 'a unit has one feed of a connection' });
        taken.add(feed.unit);
      }
    }
  })
  .meta({ id: 'AddProperty' });

export const ChangeProperty = z
  .strictObject({ name: Name.optional(), timezone: Timezone.optional(), roomTypes: RoomTypes.optional() })
  .meta({ id: 'ChangeProperty' });

export const AddUnit = z.strictObject({ name: Name }).meta({ id: 'AddUnit' });
export const ChangeUnit = z.strictObject({ name: Name.optional() }).meta({ id: 'ChangeUnit' });

export const AddConnection = z
  .strictObject({
    platform: PlatformName,
    lookEverySeconds: LookEverySeconds.optional(),
    feeds: z
      .array(z.strictObject({ unitId: Id, url: ImportUrl.optional(), rules: FeedRules.optional() }))
      .min(1)
      .max(MAX_UNITS),
  })
  .superRefine((connection, context) => {
    const taken = new Set<string>();
    for (const [f, feed] of connection.feeds.entries()) {
      if (taken.has(feed.unitId))
        context.addIssue({
          code: 'custom',
          path: ['feeds', f, 'unitId'],
          message: 'a unit has one feed of a connection',
        });
      taken.add(feed.unitId);
    }
  })
  .meta({ id: 'AddConnection' });

export const AddFeed = z
  .strictObject({
    unitId: Id.meta({ description: 'A unit of the property that has no feed of this connection yet.' }),
    url: ImportUrl.optional(),
  })
  .meta({ id: 'AddFeed' });

export const ChangeConnection = z
  .strictObject({
    lookEverySeconds: LookEverySeconds.nullable()
      .optional()
      .meta({ description: 'null: back to the platform’s usual.' }),
  })
  .meta({ id: 'ChangeConnection' });

export const SyncAsked = z
  .object({
    feeds: z.int().meta({ description: 'That will be looked at: those with a link that are not paused.' }),
    withinSeconds: z
      .int()
      .meta({ description: 'Many are looked at one after the other, at a pace that the platforms allow.' }),
  })
  .meta({ id: 'SyncAsked' });
export const Turned = z
  .object({ connections: z.int().meta({ description: 'That were not paused, or running, yet.' }) })
  .meta({ id: 'Turned' });

export const ChangeFeed = z
  .strictObject({
    url: ImportUrl.nullable().optional().meta({ description: 'null: nothing is read any more.' }),
    rules: FeedRules.optional(),
  })
  .meta({ id: 'ChangeFeed' });
