import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { parseInstances } from '../../domain/ical/index.js';
import { Problem } from '../../domain/problems.js';

const clock = (): number => performance.now();

/** Writes the instances of one body as a JSON list; 1 and a line on `errors` where it is no calendar. */
export function answerOnce(
  body: Uint8Array,
  window: { readonly ICAL_FROM?: string; readonly ICAL_TO?: string },
  out: Writable,
  errors: Writable,
): number {
  try {
    const { ICAL_FROM: from = '2000-01-01', ICAL_TO: to = '2035-01-01' } = window;
    out.write(`${JSON.stringify(parseInstances(body, { from, to, clock }))}\n`);
    return 0;
  } catch (error) {
    errors.write(`${messageOf(error)}\n`);
    return 1;
  }
}

interface Question {
  readonly ics_b64: string;
  readonly from: string;
  readonly to: string;
}

/** A question a line, an answer a line: the list of instances, or `{"error"}`. Ends with its input. */
export async function serve(questions: Readable, answers: Writable): Promise<void> {
  for await (const line of createInterface({ input: questions })) {
    if (line.trim() !== '') answers.write(`${JSON.stringify(answer(line))}\n`);
  }
}

function answer(line: string): unknown {
  try {
    const { ics_b64, from, to } = JSON.parse(line) as Question;
    return parseInstances(Buffer.from(ics_b64, 'base64'), { from, to, clock });
  } catch (error) {
    return { error: messageOf(error) };
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Problem ? `${error.code}: ${error.message}` : String(error);
