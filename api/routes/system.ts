import { PLATFORMS } from '../../domain/entry.js';
import { factsOf } from '../../domain/platforms/index.js';
import { route } from '../route.js';
import { Platforms, Session } from '../shapes/system.js';

export const platforms = route({
  method: 'get',
  path: '/api/platforms',
  who: 'viewer',
  says: 'The platforms that a property can be connected to.',
  input: {},
  answers: Platforms,
  run: async () => ({
    platforms: PLATFORMS.map(platform => {
      const facts = factsOf(platform);
      const { name, sync, importsFeeds, lookEveryMs, extranetUrl, rereadsWithinMinutes } = facts;
      return {
        platform,
        name,
        sync,
        importsFeeds,
        lookEverySeconds: lookEveryMs / 1000,
        ...(importsFeeds && { rereadsWithinMinutes: [...rereadsWithinMinutes] }),
        extranetUrl,
        feedUpToRoomTypes: facts.feedUpToRoomTypes,
        guides: { copyLink: facts.guides.copy_link, pasteLink: facts.guides.paste_link },
      };
    }),
  }),
});

export const session = route({
  method: 'get',
  path: '/api/session',
  who: 'viewer',
  says: 'For whom the caller acts, and what this server offers.',
  input: {},
  answers: Session,
  run: async (_, { caller, sandbox, temporalUiUrl }) => ({
    organization: caller.organization,
    ...(caller.kind === 'person'
      ? { person: { id: caller.personId, name: caller.name, email: caller.email }, role: caller.role }
      : { scopes: [...caller.scopes] }),
    sandbox: sandbox !== undefined,
    temporalUiUrl,
  }),
});
