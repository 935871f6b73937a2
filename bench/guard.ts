import net from 'node:net';
import process from 'node:process';
import { Problem } from '../domain/problems.js';
import { type GuardedHttp, openGuardedHttp } from '../intake/guarded-http.js';
import { type AddressForm, PUBLIC_FORMS, REFUSED_FORMS } from './address-forms.js';

/**
 * Tries to read a calendar from each form of address, written into a link and as what a name resolves to. Everything
 * runs but the network: where a socket would be opened, its address is written down, and the attempt ends there.
 * Refused means that no socket was opened, allowed that one was.
 */
export async function run(): Promise<void> {
  const sockets = withoutNetwork();
  const wrong: string[] = [];
  const counts = { refused: 0, allowed: 0 };
  for (const [forms, isPublic] of [
    [REFUSED_FORMS, false],
    [PUBLIC_FORMS, true],
  ] as const)
    for (const form of forms) {
      const outcomes = new Set([await asResolved(form, sockets), await asWritten(form, sockets)]);
      if (outcomes.has('allowed')) counts.allowed++;
      else counts.refused++;
      if (outcomes.size !== 1 || outcomes.has('allowed') !== isPublic)
        wrong.push(`${form[0]} (${form[1]}): ${[...outcomes].join(' and ')}`);
    }
  const forms = REFUSED_FORMS.length + PUBLIC_FORMS.length;
  process.stdout.write(`${JSON.stringify({ bench: 'guard', forms, ...counts })}\n`);
  for (const line of wrong) process.stderr.write(`wrong: ${line}\n`);
  if (wrong.length > 0 || counts.refused !== REFUSED_FORMS.length) process.exitCode = 1;
}

type Outcome = 'allowed' | 'refused' | 'neither';

/** The form as a name server's answer, for a name of its own. */
async function asResolved([, address]: AddressForm, sockets: Set<string>): Promise<Outcome> {
  const http = openGuardedHttp({
    lookup: (_, __, answer) => answer(null, [{ address, family: net.isIPv6(address) ? 6 : 4 }]),
  });
  return attempt(http, 'http://calendar.example/a.ics', () => sockets.delete(address));
}

/** The form as the host of a link, with brackets where IPv6 needs them. */
async function asWritten([, address]: AddressForm, sockets: Set<string>): Promise<Outcome> {
  const url = `http://${address.includes(':') ? `[${address}]` : address}/a.ics`;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^\[|\]$/g, '') : address;
  return attempt(openGuardedHttp(), url, () => sockets.delete(host));
}

/** `opened` tells, once, whether a socket was opened to where the attempt leads. */
async function attempt(http: GuardedHttp, url: string, opened: () => boolean): Promise<Outcome> {
  try {
    await http.getCalendar(url);
    return 'neither';
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const isRefused = error.code === 'url_refused' || error.code === 'url_invalid';
    return opened() ? (isRefused ? 'neither' : 'allowed') : isRefused ? 'refused' : 'neither';
  } finally {
    await http.close();
  }
}

/** Where sockets would have been opened to. Names are resolved as `net` does it, by the lookup it is given. */
function withoutNetwork(): Set<string> {
  const opened = new Set<string>();
  const connect = ((options: net.TcpNetConnectOpts) => {
    const socket = new net.Socket();
    const end = (error: Error) => process.nextTick(() => socket.destroy(error));
    const to = (address: string) => {
      opened.add(address);
      end(Object.assign(new Error('no network here'), { code: 'ENETUNREACH' }));
    };
    const host = options.host ?? '';
    if (net.isIP(host)) to(host);
    else
      options.lookup?.(host, { all: true }, (error, addresses) => {
        if (error) end(error);
        else for (const { address } of addresses as { address: string }[]) to(address);
      });
    return socket;
  }) as typeof net.connect;
  net.connect = connect;
  return opened;
}
