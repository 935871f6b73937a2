import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Platform } from '../../domain/entry.js';
import type { Nights } from '../../domain/nights.js';
import { compact, movedTo } from './moved-dates.js';
import type { Source } from './source.js';

export interface ServedFiles extends Source {
  readonly host: string;
  close(): void;
}

/** Serves calendar files on this machine, their dates moved to today. Bytes stay what they are. */
export async function serveFiles(
  files: ReadonlyMap<Platform, string>,
  timezone: string,
  today: string,
): Promise<ServedFiles> {
  const bodies = new Map(
    [...files].map(([platform, file]) => [platform, movedTo(today, readFileSync(file, 'latin1'))]),
  );
  const server = await listen(path => bodies.get(path.slice(1).replace(/\.ics$/, '') as Platform));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    host,
    timezone,
    links: new Map([...files.keys()].map(platform => [platform, `http://${host}/${platform}.ics`])),
    async sell(nights) {
      const [platform, body] = bodies.entries().next().value as [Platform, string];
      bodies.set(platform, withOneMore(body, nights));
      return platform;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

function listen(bodyAt: (path: string) => string | undefined): Promise<Server> {
  const server = createServer((request, response) => {
    const body = bodyAt(request.url ?? '');
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/calendar; charset=utf-8' });
    response.end(Buffer.from(body ?? '', 'latin1'));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', () => resolve(server));
  });
}

/** The first event once more, on other nights and under another UID of the same form. */
function withOneMore(calendar: string, { from, to }: Nights): string {
  const event = /^BEGIN:VEVENT[\s\S]*?^END:VEVENT\r?\n/m.exec(calendar)?.[0];
  if (!event) throw new Error('The calendar has no event to copy.');
  const one = event
    .replace(/^(DTSTART[^:\n]*:)\d{8}/m, `$1${compact(from)}`)
    .replace(/^(DTEND[^:\n]*:)\d{8}/m, `$1${compact(to)}`)
    .replace(/^(UID:.*?)[0-9a-f]{8}(@.*)?(\r?)$/m, `$1${randomBytes(4).toString('hex')}$2$3`);
  return calendar.replace(/^END:VCALENDAR/m, `${one}END:VCALENDAR`);
}
