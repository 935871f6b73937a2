import { ProblemNote } from '../page/problem-note.js';
import { fieldWords } from '../server/refused.js';

interface Props {
  readonly error: unknown;
  /** The fields that say their own. */
  readonly told?: readonly string[];
}

/** A refusal of a whole form, where no field of it says it. */
export const FormProblem = ({ error, told = [] }: Props) =>
  error && !told.some(path => fieldWords(error, path)) ? <ProblemNote error={error} /> : null;
