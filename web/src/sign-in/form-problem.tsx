import { ProblemNote } from '../page/problem-note.js';
import { Refused } from '../server/refused.js';

/** A refusal of a whole form; what belongs to a field is said there. */
export const FormProblem = ({ error }: { error: unknown }) =>
  error && !(error instanceof Refused && error.fields.length > 0) ? <ProblemNote error={error} /> : null;
