import { ProblemNote } from '../page/problem-note.js';
import { fieldWords, Refused } from '../server/refused.js';

const fieldsOf = (error: unknown) => (error instanceof Refused ? error.fields : []);

/** What the server says of one field: a sentence of the catalogue as it is, and else one about `noun`. */
export function atField(error: unknown, path: string, noun: string): string | undefined {
  const said = fieldsOf(error).find(field => field.path === path);
  return said?.message.endsWith('.') ? said.message : fieldWords(error, path, noun);
}

interface Props {
  readonly error: unknown;
  /** The fields that say their own. */
  readonly told: readonly string[];
}

/** A refusal of a form, where no field of it can say it. */
export function FormTrouble({ error, told }: Props) {
  const fields = fieldsOf(error);
  if (!error || fields.some(({ path }) => told.includes(path))) return null;
  return (
    <div>
      <ProblemNote error={error} />
      {fields.map(({ path, message }) => (
        <p key={path}>{`${message.charAt(0).toUpperCase()}${message.slice(1)}.`}</p>
      ))}
    </div>
  );
}
