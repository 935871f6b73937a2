import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ProblemNote } from '../page/problem-note.js';
import work from '../page/work-page.module.css';
import type { ImportOutcome } from '../server/property-imports.js';
import { say } from '../words/say.js';
import styles from './import.module.css';
import { RowTable } from './row-table.js';

/** So many rows are drawn at first, and so many more at a time. */
const SHOWN = 100;

interface Props {
  readonly outcome: ImportOutcome;
  readonly problem: unknown;
  readonly onImport: () => void;
  readonly onBack: () => void;
}

/** What the table would bring: what is wrong first, then row by row. */
export function LookedThrough({ outcome, problem, onImport, onBack }: Props) {
  const { rows, adds, ignoredColumns } = outcome;
  const [shown, setShown] = useState(SHOWN);
  const wrong = rows.filter(row => row.outcome === 'wrong');
  const good = rows.filter(row => row.outcome !== 'wrong');
  const nothing = adds.properties + adds.units + adds.links === 0;
  return (
    <>
      <section className={work.card} aria-label={say('What it would bring')}>
        <h2>
          {wrong.length > 0
            ? say(
                '{wrong, plural, one {# row is wrong} other {# rows are wrong}}, so nothing can be imported yet',
                {
                  wrong: wrong.length,
                },
              )
            : nothing
              ? say('All of it is here already')
              : say(
                  'This brings {properties, plural, one {# property} other {# properties}}, {units, plural, one {# unit} other {# units}} and {links, plural, one {# platform link} other {# platform links}}',
                  { properties: adds.properties, units: adds.units, links: adds.links },
                )}
        </h2>
        <p className={work.words}>
          {wrong.length > 0
            ? say('Correct these rows in the file and choose it again. Nothing has been changed.')
            : nothing
              ? say('There is nothing to import. Nothing has been changed.')
              : say(
                  'Nothing has been changed so far. The first looks at the calendars begin right after the import, one after the other.',
                )}
        </p>
        {ignoredColumns.length > 0 && (
          <p className={work.words}>
            {say(
              '{count, plural, one {This column is not used} other {These columns are not used}}: {names}',
              {
                count: ignoredColumns.length,
                names: ignoredColumns.join(', '),
              },
            )}
          </p>
        )}
        {problem ? <ProblemNote error={problem} /> : null}
        <Group gap="xs" mt="md">
          {wrong.length === 0 && !nothing && (
            <Button onClick={onImport}>
              {adds.properties > 0
                ? say('Import {properties, plural, one {# property} other {# properties}}', {
                    properties: adds.properties,
                  })
                : say('Import what is new')}
            </Button>
          )}
          <Button variant="default" onClick={onBack}>
            {say('Choose another file')}
          </Button>
        </Group>
      </section>
      {wrong.length > 0 && (
        <div className={styles.rows}>
          <h2>{say('Rows that are wrong')}</h2>
          <RowTable rows={wrong.slice(0, shown)} caption={say('Rows that are wrong')} />
        </div>
      )}
      {good.length > 0 && (
        <div className={styles.rows}>
          <h2>{say('Rows that can be imported')}</h2>
          <RowTable rows={good.slice(0, shown)} caption={say('Rows that can be imported')} />
        </div>
      )}
      {Math.max(wrong.length, good.length) > shown && (
        <Button variant="default" onClick={() => setShown(shown + SHOWN)}>
          {say('Show more')}
        </Button>
      )}
    </>
  );
}
