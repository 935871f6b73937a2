import { expect, test } from '@jest/globals';
import type { z } from 'zod';
import { fieldErrors } from '../../../api/field-errors.js';
import { AddChannel, NotificationPreferences, ProveChannel } from '../../../api/shapes/notifications.js';
import { AskReset, Invite, NewToken, SecondStep } from '../../../api/shapes/people.js';
import { AddUnit, ChangeFeed, ChangeProperty } from '../../../api/shapes/property.js';
import { ChangeTaskSettings } from '../../../api/shapes/task.js';
import { problems } from '../../../domain/problems.js';

const errorsOf = (shape: z.ZodType, value: unknown) => {
  const { error } = shape.safeParse(value);
  return error ? fieldErrors(error) : [];
};

const LONG = 'x'.repeat(121);
const preferences = (quiet: object) => ({
  digestMinutes: 10,
  muted: [],
  quiet: { from: '22:00', to: '07:00', timezone: 'Europe/Rome', ...quiet },
});

test.each<[string, z.ZodType, object, string, string]>([
  ['a name too long', AddUnit, { name: LONG }, 'name', 'field_too_long'],
  ['no name', AddUnit, { name: ' ' }, 'name', 'field_needed'],
  ['a name of two lines', AddUnit, { name: 'Room\n2' }, 'name', 'field_not_one_line'],
  ['no such zone', ChangeProperty, { timezone: 'Europe/Atlantis' }, 'timezone', 'row_zone_unknown'],
  ['too many room types', ChangeProperty, { roomTypes: 1001 }, 'roomTypes', 'field_too_large'],
  ['no room type', ChangeProperty, { roomTypes: 0 }, 'roomTypes', 'field_too_small'],
  ['no link', ChangeFeed, { url: '' }, 'url', 'field_needed'],
  ['a link too long', ChangeFeed, { url: 'x'.repeat(4097) }, 'url', 'field_too_long'],
  [
    'too many phrases',
    ChangeFeed,
    { rules: { ignore: Array(51).fill('x') } },
    'rules.ignore',
    'field_too_many',
  ],
  ['no e-mail address', AskReset, { email: 'anna@home' }, 'email', 'field_no_email'],
  ['nobody to invite', Invite, { email: 'anna', role: 'viewer' }, 'email', 'field_no_email'],
  ['a code too short', SecondStep, { code: '123' }, 'code', 'field_too_short'],
  ['no scope', NewToken, { name: 'PMS', scopes: [] }, 'scopes', 'field_needed'],
  ['no code of a letter', ProveChannel, { code: '1234' }, 'code', 'channel_code_digits'],
  [
    'no severity',
    AddChannel,
    { of: 'me', kind: 'email', name: 'Me', severities: [] },
    'severities',
    'field_needed',
  ],
  ['no time of day', NotificationPreferences, preferences({ from: '25:00' }), 'quiet.from', 'field_no_time'],
  ['no quiet hour', NotificationPreferences, preferences({ to: '22:00' }), 'quiet.to', 'field_same_time'],
  ['an hour of a list', ChangeTaskSettings, { dailyAt: '8' }, 'dailyAt', 'field_no_time'],
])('%s is said by a code, with its sentence', (_, shape, value, path, code) => {
  const [error] = errorsOf(shape, value);
  expect(error).toMatchObject({ path, code });
  const details: Record<string, string | number> = error?.details ?? {};
  const words = problems[code as keyof typeof problems].says;
  expect(error?.message).toBe(words.replace(/\{(\w+)\}/g, (_all, name: string) => String(details[name])));
});

test('what only a program can send is said in the words of the schema', () => {
  expect(errorsOf(AddUnit, { name: 7, nme: 'x' })).toEqual([
    { path: 'name', message: expect.stringContaining('expected string') },
    { path: 'nme', message: 'is not known here' },
  ]);
});
