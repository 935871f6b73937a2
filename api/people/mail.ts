import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Hands a letter over. Throws where the mail server refuses it. */
export type SendMail = (letter: Letter) => Promise<void>;

const MAIL_WITHIN_MS = 20_000;

/** By the mail server at `url` (`smtps://user:password@host`), as `from`. */
export function mailServer(url: string, from: string): SendMail {
  const transport = createTransport({
    url,
    connectionTimeout: MAIL_WITHIN_MS,
    greetingTimeout: MAIL_WITHIN_MS,
    socketTimeout: MAIL_WITHIN_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return async letter => {
    await transport.sendMail({
      from,
      to: { name: '', address: letter.to },
      subject: letter.subject,
      text: letter.text,
    });
  };
}

/** Where no mail server is set: into the log, for whoever runs the server to pass on. */
export const intoTheLog =
  (log: Pick<Logger, 'warn'>): SendMail =>
  async letter =>
    log.warn({ to: letter.to }, `No mail server is set (OTA_MAIL_URL). The letter reads:\n${letter.text}`);
