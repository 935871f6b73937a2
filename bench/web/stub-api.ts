import type { AddressInfo } from 'node:net';
import express from 'express';
import { compressed } from '../../api/compressed.js';
import { webApp } from '../../api/web-app.js';
import { webRoot } from './first-load.js';
import type { Fleet } from './fleet.js';

const SESSION = {
  organization: { id: '00000000-0000-4000-a000-000000000001', name: 'Bench' },
  person: { id: '00000000-0000-4000-a000-000000000002', name: 'Olga Ferri', email: 'olga@example.com' },
  role: 'owner',
  sandbox: false,
};

/** Counts of the pages of daily work: nothing waits. */
const NOTHING_OPEN: Readonly<Record<string, unknown>> = {
  '/api/conflicts': { conflicts: [], next: null },
  '/api/conflicts/counts': {
    open: { double_booking: 0, possible: 0, over_block: 0 },
    settling: 0,
    questions: 0,
  },
  '/api/tasks/counts': {
    open: {
      close_nights: 0,
      reopen_nights: 0,
      resolve_conflict: 0,
      explain_closure: 0,
      check_feed: 0,
      confirm_answer: 0,
    },
    late: 0,
    urgent: 0,
    unassigned: 0,
    steps: 0,
  },
  '/api/alerts/counts': { open: 0, unacknowledged: 0, urgent: 0 },
};

const many = (value: unknown): string[] => [value ?? []].flat().map(String);

/** The built app with an API that answers from memory what its calendar asks, on a free port of loopback. */
export async function serveApp(fleet: Fleet): Promise<{ url: string; close: () => Promise<void> }> {
  const app = express();
  app.get('/api/events', (_, response) => {
    response.set('content-type', 'text/event-stream').flushHeaders();
  });
  app.use(compressed());
  app.get('/api/session', (_, response) => void response.json(SESSION));
  app.get('/api/properties', ({ query }, response) => {
    const from = Number(query.cursor ?? 0);
    const to = from + Number(query.limit ?? 200);
    response.json({
      properties: fleet.properties.slice(from, to),
      next: to < fleet.properties.length ? String(to) : null,
    });
  });
  app.get('/api/entries', ({ query }, response) => {
    const range = { from: String(query.from), to: String(query.to) };
    response.json({ entries: fleet.entries(many(query.unit), range) });
  });
  for (const [path, answer] of Object.entries(NOTHING_OPEN))
    app.get(path, (_, response) => void response.json(answer));
  app.use('/api', (_, response) => void response.status(404).json({}));
  app.use(webApp(webRoot));

  const server = app.listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
