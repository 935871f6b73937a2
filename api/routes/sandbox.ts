import { trySandbox } from '../actions/try-sandbox.js';
import { found } from '../found.js';
import { route } from '../route.js';
import { Tried } from '../shapes/system.js';

export const tryIt = route({
  method: 'post',
  path: '/api/sandbox/try',
  who: 'manager',
  says: 'Adds the homes of the simulated platforms. Only where the server has a sandbox.',
  problems: ['not_found', 'unavailable'],
  input: {},
  status: 201,
  answers: Tried,
  run: async (_, context) => ({ properties: await trySandbox(context, found(context.sandbox)) }),
});
