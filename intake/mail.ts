import { createTransport } from 'nodemailer';
import { Problem } from '../domain/problems.js';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Left of the @ of its Message-ID: the same letter sent again is known by it. */
  readonly messageId?: string;
  /** Left of the host in its List-Id; for what comes again and again. */
  readonly listId?: string;
}

/** Hands a letter over. Throws where the mail server refuses it. */
export type SendMail = (letter: Letter) => Promise<void>;

const MAIL_WITHIN_MS = 20_000;

/** By the mail server at `url` (`smtps://user:password@host`), as `from`. `host` stands in ids of letters. */
export function mailServer(url: string, from: string, host = 'localhost'): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: MAIL_WITHIN_MS,
    greetingTimeout: MAIL_WITHIN_MS,
    socketTimeout: MAIL_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async ({ to, subject, text, html, messageId, listId }) => {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      ...(html ? { html } : {}),
      ...(messageId ? { messageId: `<${messageId}@${host}>` } : {}),
      ...(listId
        ? {
            list: { id: { url: `${listId}.${host}`, comment: 'Notifications' } },
            headers: { 'Auto-Submitted': 'auto-generated' },
          }
        : {}),
    });
  };
}

/** What the letter itself was refused for; anything else is about the way there, such as a wrong password. */
const ABOUT_THE_LETTER: ReadonlySet<unknown> = new Set(['EENVELOPE', 'EMESSAGE', 'ESTREAM']);

/** What a failure to hand a letter over means. Never the words of the mail server, which name addresses. */
export function problemOfMail(error: unknown): Problem {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  if (typeof responseCode === 'number' && responseCode >= 500 && ABOUT_THE_LETTER.has(code))
    return new Problem('mail_refused', { status: responseCode }, { cause: error });
  const reason =
    typeof responseCode === 'number' ? responseCode : typeof code === 'string' ? code : 'unknown';
  return new Problem('mail_unreachable', { reason }, { cause: error });
}
