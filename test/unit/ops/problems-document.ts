import { problems } from '../../../domain/problems.js';

const RETRY = {
  backoff: 'We look again by ourselves, at growing intervals.',
  slowly: 'We keep looking at a slower pace; a person has to act.',
  never: 'Only a change by a person helps.',
} as const;

/** docs/problems.md as the catalogue has it. */
export const problemsDocument = (): string =>
  [
    '# Problems',
    '',
    'Every failure that the system expects has a code. The API answers with it as `application/problem+json`, the',
    'health of a connection shows it, and a sync fails with it as its type. This page is made from',
    '`domain/problems.ts` by its test; `OTA_WRITE_DOCS=1 npm test -- problems-document` writes it anew.',
    '',
    ...Object.entries(problems).flatMap(([code, { status, retry, says, help }]) => [
      `## ${code}`,
      '',
      `**${says}** ${help}`,
      '',
      `HTTP ${status}. ${RETRY[retry]}`,
      '',
    ]),
  ].join('\n');
