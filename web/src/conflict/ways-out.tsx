import { Button } from '@mantine/core';
import { ProblemNote } from '../page/problem-note.js';
import styles from '../page/work-page.module.css';
import { type ExplainedConflict, useDecide } from '../server/conflicts.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { useUnitsOf } from './units-of.js';
import { wayOutInWords } from './way-out.js';
import own from './ways-out.module.css';

/** Suggestions with their reasons, the one that hurts least first. */
export function WaysOut({ conflict }: { conflict: ExplainedConflict }) {
  const { id, suggestions, property } = conflict;
  const decide = useDecide(id);
  const mayDecide = useMay('operator');
  const units = useUnitsOf(property.id);
  const ways = suggestions.map(one => ({ key: one.key, ...wayOutInWords(one, conflict, units) }));
  if (suggestions.length === 0) return null;
  return (
    <section className={styles.card} aria-label={say('Ways out')}>
      <h2>{say('Ways out')}</h2>
      <p className={styles.words}>
        {say(
          'The one that hurts least stands first. Choosing changes nothing on a platform: it becomes a task with its steps.',
        )}
      </p>
      <ol className={own.ways}>
        {ways.map(({ key, says, because }, i) => (
          <li key={key}>
            <div>
              <strong>{says}</strong>
              <span>{because}</span>
            </div>
            {mayDecide && (
              <Button
                variant={i === 0 ? 'filled' : 'default'}
                aria-label={say('Choose: {way}', { way: says })}
                loading={
                  decide.isPending &&
                  decide.variables.kind === 'resolve' &&
                  decide.variables.suggestion === key
                }
                disabled={decide.isPending}
                onClick={() => decide.mutate({ kind: 'resolve', suggestion: key })}
              >
                {say('Choose')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {decide.error && <ProblemNote error={decide.error} />}
    </section>
  );
}
