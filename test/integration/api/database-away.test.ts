import { expect, test } from '@jest/globals';
import { runApi } from './running-api.js';

test('without its database the API says that it is away, and nothing of where it should be', async () => {
  const api = await runApi({ deadDatabase: true });
  try {
    const { status, body } = await api.get('/api/properties');
    expect([status, body.code]).toEqual([503, 'unavailable']);
    expect(JSON.stringify(body)).not.toMatch(/127\.0\.0\.1|nobody|ECONN/);
    const ready = await api.get('/readyz');
    expect([ready.status, ready.body]).toEqual([503, { ok: false, postgres: false, temporal: true }]);
    expect((await api.get('/healthz')).status).toBe(200);
  } finally {
    await api.close();
  }
});
