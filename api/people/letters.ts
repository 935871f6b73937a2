import type { Letter } from '../../intake/mail.js';

/*
 * Links carry their secret behind the #: a browser keeps that to itself, so it stands in no log and no Referer.
 */
export const firstOwnerLink = (publicUrl: string, token: string): string => `${publicUrl}/welcome#${token}`;

export const invitationLink = (publicUrl: string, token: string): string =>
  `${publicUrl}/invitation#${token}`;

export const channelCodeLetter = (to: string, code: string): Letter => ({
  to,
  subject: 'Your code for notifications',
  text: [
    `Somebody, hopefully you, wants to have notifications sent to this address. The code is ${code}.`,
    'It counts for a day. If it was not you, do nothing: nothing more is sent.',
  ].join('\n\n'),
});

export const resetLetter = (to: string, publicUrl: string, token: string): Letter => ({
  to,
  subject: 'Set a new password',
  text: [
    'Somebody, hopefully you, asked for a new password. Set it here within an hour:',
    `${publicUrl}/reset-password#${token}`,
    'If it was not you, do nothing: your password stays as it is.',
  ].join('\n\n'),
});

export const invitationLetter = (
  to: string,
  publicUrl: string,
  token: string,
  { organization, inviter }: { readonly organization: string; readonly inviter: string },
): Letter => ({
  to,
  subject: `${oneLine(inviter)} invites you to ${oneLine(organization)}`,
  text: [
    `${oneLine(inviter)} invites you to the calendars of ${oneLine(organization)}. Accept within 7 days:`,
    invitationLink(publicUrl, token),
  ].join('\n\n'),
});

/** Names are what somebody typed: they must not add lines to a letter, or headers. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').slice(0, 120);
