import { z } from 'zod';
import { Id, PlatformName } from './common.js';
import { RoleName, ScopeName } from './people.js';
import { Property } from './property.js';
import { Guide } from './task.js';

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

const LinkGuide = Guide.omit({ platform: true, chore: true }).meta({ id: 'LinkGuide' });

export const Platforms = z
  .object({
    platforms: z.array(
      z.object({
        platform: PlatformName,
        name: z.string(),
        sync: z.enum(['feed', 'checklist']),
        importsFeeds: z.boolean(),
        rereadsWithinMinutes: z.array(z.int()).length(2).optional().meta({
          description:
            'How soon it reads an imported calendar again: usually within the first, at the latest the second.',
        }),
        lookEverySeconds: z.int(),
        extranetUrl: z.string(),
        feedUpToRoomTypes: z
          .int()
          .optional()
          .meta({ description: 'It gives links only to properties with at most so many room types.' }),
        guides: z
          .object({ copyLink: LinkGuide.optional(), pasteLink: LinkGuide.optional() })
          .meta({ description: 'Where its extranet gives its calendar link, and where it takes ours.' }),
      }),
    ),
  })
  .meta({ id: 'Platforms' });

export const Tried = z.object({ properties: z.array(Property) }).meta({ id: 'Tried' });

const details = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .optional()
  .meta({ description: 'What stands in the words, by name.' });

export const ProblemAnswer = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string().optional(),
    details,
    errors: z
      .array(
        z.object({
          path: z.string(),
          message: z.string(),
          code: z
            .string()
            .optional()
            .meta({ description: 'Where the message is a sentence of the catalogue.' }),
          details,
        }),
      )
      .optional()
      .meta({ description: 'The fields that cannot be used.' }),
    requestId: z.string(),
  })
  .meta({ id: 'Problem' });
