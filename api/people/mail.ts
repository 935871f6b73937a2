import type { Logger } from 'pino';
import type { SendMail } from '../../intake/mail.js';

/** Where no mail server is set: into the log, for whoever runs the server to pass on. */
export const intoTheLog =
  (log: Pick<Logger, 'warn'>): SendMail =>
  async letter =>
    log.warn({ to: letter.to }, `No mail server is set (OTA_MAIL_URL). The letter reads:\n${letter.text}`);
