import { z } from 'zod';
import { Id, PlatformName } from './common.js';
import { RoleName, ScopeName } from './people.js';
import { Property } from './property.js';

export const Session = z
  .object({
    organization: z.object({ id: Id, name: z.string() }),
    person: z.object({ id: Id, name: z.string(), email: z.string() }).optional(),
    role: RoleName.optional().meta({ description: 'Of the person who is signed in.' }),
    scopes: z.array(ScopeName).optional().meta({ description: 'Of the API token.' }),
    sandbox: z.boolean().meta({ description: 'Whether sample platforms can be tried.' }),
    temporalUiUrl: z.string().optional(),
  })
  .meta({ id: 'Session' });

export const Platforms = z
  .object({
    platforms: z.array(
      z.object({
        platform: PlatformName,
        name: z.string(),
        sync: z.enum(['feed', 'checklist']),
        importsFeeds: z.boolean(),
        lookEverySeconds: z.int(),
        extranetUrl: z.string(),
      }),
    ),
  })
  .meta({ id: 'Platforms' });

export const Tried = z.object({ properties: z.array(Property) }).meta({ id: 'Tried' });

export const ProblemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    details: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
