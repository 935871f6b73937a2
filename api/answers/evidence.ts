import { type AnswerText, compareAnswers, type Guests } from '../../domain/conflicts/evidence.js';
import { inOneSentence, nameOfSource, whoWasFirst } from '../../domain/conflicts/explain.js';
import type { Tx } from '../../store/database.js';
import type { FirstSighting, StoredAnswer } from '../../store/first-sightings.js';
import { storedBody } from '../../store/snapshots.js';
import { type Explained, inWords } from './conflict.js';

/** What can be sent to a platform's support: who was first, and the answers that show it, word for word. */
export async function evidenceText(
  tx: Tx,
  organizationId: string,
  { view, sightings }: Explained,
  guests: Guests,
): Promise<string> {
  const words = inWords(view, sightings);
  const parts = [
    `${view.propertyName}, ${view.unitName}`,
    inOneSentence(view.kind, view.nights, words),
    whoWasFirst(words).says,
    `Nights ${view.nights.from} to ${view.nights.to} (check-out). Conflict ${view.id}, known since ${view.openedAt}.`,
  ];
  if (guests === 'masked') parts.push('What could name a guest is masked.');
  for (const [i, side] of view.sides.entries()) {
    const heading = `${nameOfSource(side.source)}: ${side.kind}, ${side.nights.from} to ${side.nights.to}`;
    parts.push(`${'='.repeat(heading.length)}\n${heading}\n${'='.repeat(heading.length)}`);
    parts.push(...(await sideText(tx, organizationId, sightings[i]!, guests)));
  }
  return `${parts.join('\n\n')}\n`;
}

async function sideText(
  tx: Tx,
  organizationId: string,
  { seen, shownBy, before }: FirstSighting,
  guests: Guests,
): Promise<string[]> {
  if (!shownBy) return [`Made here at ${seen.since}.`];
  const after = await answerText(tx, organizationId, shownBy);
  if (!after) return [`First shown by the answer of ${shownBy.fetchedAt}, which is no longer stored.`];
  const earlier = before && (await answerText(tx, organizationId, before));
  const told = compareAnswers(earlier, after, guests);
  return [
    `First shown by the answer of ${shownBy.fetchedAt}.${seen.unseenAt ? ` Not shown when its calendar was read at ${seen.unseenAt}.` : ''}`,
    `What differs from the answer before:\n\n${told.difference || '(nothing that is told by an event)'}`,
    ...(told.before === undefined
      ? ['There is no stored answer before it.']
      : [`The answer of ${before!.fetchedAt}, which did not show it:\n\n${told.before}`]),
    `The answer of ${shownBy.fetchedAt}, which did:\n\n${told.shownBy}`,
  ];
}

async function answerText(
  tx: Tx,
  organizationId: string,
  { snapshotId, fetchedAt }: StoredAnswer,
): Promise<AnswerText | undefined> {
  const body = await storedBody(tx, organizationId, snapshotId);
  return body && { at: fetchedAt, body: new TextDecoder().decode(body) };
}
