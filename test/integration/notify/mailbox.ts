import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Mail {
  readonly to: readonly string[];
  readonly raw: string;
}

/** RFC 2047, as far as nodemailer writes it. */
function decoded(header: string | undefined): string | undefined {
  return header
    ?.replace(/\?= +=\?/g, '?==?')
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/g, (_, text: string) => text.replaceAll('_', ' '))
    .replace(/(=[0-9A-F]{2})+/g, bytes => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString());
}

/** A mail server, on loopback, that keeps what it takes. */
export class Mailbox {
  readonly mails: Mail[] = [];
  /** Answers to RCPT of the next ones, first to last: a refusal by its status. Then everybody is taken. */
  readonly refusals: number[] = [];
  url!: string;
  private server!: SMTPServer;

  static async start(): Promise<Mailbox> {
    const mailbox = new Mailbox();
    mailbox.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: (_address, _session, done) => {
        const responseCode = mailbox.refusals.shift();
        if (responseCode === undefined) done();
        else done(Object.assign(new Error('somebody@example.com is not wanted'), { responseCode }));
      },
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', chunk => chunks.push(chunk));
        stream.on('end', () => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          mailbox.mails.push({ to, raw: Buffer.concat(chunks).toString() });
          done();
        });
      },
    });
    await new Promise<void>(ready => mailbox.server.listen(0, '127.0.0.1', ready));
    mailbox.url = `smtp://127.0.0.1:${(mailbox.server.server.address() as AddressInfo).port}`;
    return mailbox;
  }

  /** A header of the latest one, unfolded. */
  header(name: string): string | undefined {
    const [head = ''] = (this.mails.at(-1)?.raw ?? '').split('\r\n\r\n');
    const unfolded = head.replace(/\r\n[ \t]+/g, ' ');
    return decoded(new RegExp(`^${name}: (.*)$`, 'im').exec(unfolded)?.[1]?.trim());
  }

  stop(): Promise<void> {
    return new Promise(done => this.server.close(() => done()));
  }
}
