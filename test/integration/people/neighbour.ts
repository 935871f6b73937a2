import { randomUUID } from 'node:crypto';
import { addPerson } from '../../../store/people.js';
import { type Browser, OWNER, type RunningApi } from '../api/running-api.js';

/** The browser of the owner of another organization on the same server. */
export async function neighbourOf(api: RunningApi): Promise<Browser> {
  const organization = randomUUID();
  await api.db('organizations').insert({ id: organization, name: 'The neighbours' });
  await api.db.transaction(async tx => {
    const { rows } = await tx.raw(
      `select password from sign_in_methods where provider_id = 'credential' limit 1`,
    );
    const person = { name: 'Nora Neighbour', email: 'nora@example.com', passwordHash: rows[0].password };
    const personId = await addPerson(tx, person);
    await tx('members').insert({ organization_id: organization, person_id: personId, role: 'owner' });
  });
  const neighbour = api.stranger();
  await neighbour.post('/api/sign-in', { email: 'nora@example.com', password: OWNER.password });
  return neighbour;
}
