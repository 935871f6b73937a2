import { connectAddress } from '../connection/connect-steps.js';
import type { Property } from '../server/shapes.js';
import { say } from '../words/say.js';
import type { Need } from './needs.js';

/** So many are named in one line, as after an import. */
const ONE_LINE_FROM = 3;

/** Properties that no platform is connected to: nothing is read of them, and nobody is told. */
export function unconnectedNeeds(properties: readonly Property[]): Need[] {
  const bare = properties.filter(({ connections }) => connections.length === 0);
  if (bare.length >= ONE_LINE_FROM)
    return [
      {
        key: 'unconnected',
        kind: 'not_connected',
        says: say('{n, plural, one {# property is} other {# properties are}} connected to no platform yet.', {
          n: bare.length,
        }),
        where: bare.map(({ name }) => name).join(', '),
        sources: [],
        when: '',
        next: { kind: 'open', to: '/properties', name: say('See all of them') },
      },
    ];
  return bare.map(({ id, name }) => ({
    key: `unconnected/${id}`,
    kind: 'not_connected',
    says: say('No platform is connected yet: nothing is read, and nobody is told.'),
    where: name,
    sources: [],
    when: '',
    next: { kind: 'open', to: connectAddress(id), name: say('Connect a platform') },
  }));
}
