import { createHash } from 'node:crypto';
import type { Instant } from '../instant.js';
import type { NoticeType } from './notices.js';
import type { Severity } from './severity.js';

/** One line of a message. */
export interface Line {
  readonly id: string;
  readonly type: NoticeType;
  readonly severity: Severity;
  readonly says: string;
  /** Of our own web app. */
  readonly path: string;
  readonly at: Instant;
}

const SUBJECT_CHARACTERS = 120;

/** Text that people gave may hold anything: one line, nothing that ends a header. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= SUBJECT_CHARACTERS
    ? text
    : `${characters.slice(0, SUBJECT_CHARACTERS - 1).join('')}…`;
}

const ORDER: readonly Severity[] = ['urgent', 'important', 'info'];
/** What matters most first, and within that what happened first. */
const inOrder = (a: Line, b: Line): number =>
  ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity) || (a.at < b.at ? -1 : a.at > b.at ? 1 : 0);

export interface EmailWords {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** One thing is the subject itself; several are counted, the worst first. No picture, no tracking. */
export function emailOf(lines: readonly Line[], publicUrl: string): EmailWords {
  const sorted = [...lines].sort(inOrder);
  const first = oneLine(sorted[0]?.says ?? '');
  const subject = sorted.length === 1 ? first : `${sorted.length} notices: ${first}`;
  const foot = `Which notices come, and when, is set at ${publicUrl}/settings`;
  return {
    subject: shortened(subject),
    text: [...sorted.map(line => `${oneLine(line.says)}\n${publicUrl}${line.path}`), foot].join('\n\n'),
    html: [
      '<!doctype html><html lang="en"><body>',
      ...sorted.map(
        line =>
          `<p>${line.severity === 'urgent' ? `<strong>${escaped(line.says)}</strong>` : escaped(line.says)}<br>` +
          `<a href="${escaped(publicUrl + line.path)}">Open</a></p>`,
      ),
      `<p><small>${escaped(foot)}</small></p>`,
      '</body></html>',
    ].join('\n'),
  };
}

const HTML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => oneLine(text).replace(/[&<>"]/g, found => HTML[found]!);

/** Slack reads `&`, `<` and `>` as signs of its own (api.slack.com, "Formatting text for app surfaces"). */
export function slackBodyOf(lines: readonly Line[], publicUrl: string): string {
  const text = [...lines]
    .sort(inOrder)
    .map(
      line =>
        `${line.severity === 'urgent' ? ':rotating_light: ' : ''}${slackEscaped(line.says)} <${publicUrl}${line.path}|Open>`,
    )
    .join('\n');
  return JSON.stringify({ text, unfurl_links: false, unfurl_media: false });
}

const slackEscaped = (text: string): string => oneLine(text).replace(/[&<>]/g, found => HTML[found]!);

/** A message of type `notifications`, for programs: what happened, in order. */
export function webhookBodyOf(lines: readonly Line[], publicUrl: string, at: Instant): string {
  const notifications = lines.map(({ id, type, severity, says, path, at: happened }) => ({
    id,
    type,
    severity,
    says,
    url: `${publicUrl}${path}`,
    at: happened,
  }));
  return JSON.stringify({ type: 'notifications', timestamp: at, data: { notifications } });
}

/** Of a message, whichever try it goes out with: who has received it knows it again. */
export const messageIdOf = (digestId: string): string => `msg_${digestId.replaceAll('-', '')}`;

/** `List-Id` of all that goes out to a channel, by which people sort their mail. */
export const listIdOf = (channelId: string): string =>
  createHash('sha256').update(channelId).digest('hex').slice(0, 16);
