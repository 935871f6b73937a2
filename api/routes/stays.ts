import { staysOfGuests } from '../../store/stays-of-guests.js';
import { mayAct } from '../caller.js';
import { route } from '../route.js';
import { FoundStays, StaySearch } from '../shapes/stay.js';

export const search = route({
  method: 'get',
  path: '/api/stays',
  who: 'viewer',
  says: 'Taken nights by their guest: by name, reservation code or phone digits. Only for those who may see guests, in person; whoever may not, and every program, is answered an empty list.',
  input: { query: StaySearch },
  answers: FoundStays,
  async run({ query }, { organizationId, within, caller, now }) {
    if (!mayAct(caller, 'guests')) return { stays: [] };
    return { stays: await within(tx => staysOfGuests(tx, organizationId, { ...query, at: now() })) };
  },
});
