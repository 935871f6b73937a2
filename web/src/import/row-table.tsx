import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import { SOURCE_NAMES } from '../platform/names.js';
import { PlatformMark } from '../platform/platform-mark.js';
import { problemWords } from '../server/problem-words.js';
import type { ImportRow } from '../server/property-imports.js';
import type { Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './import.module.css';

const OUTCOMES: Readonly<Record<ImportRow['outcome'], { words: string; tone?: 'good' | 'bad' }>> = {
  property: { words: say('New property'), tone: 'good' },
  unit: { words: say('New unit'), tone: 'good' },
  links: { words: say('New links'), tone: 'good' },
  nothing: { words: say('Here already') },
  wrong: { words: say('Wrong'), tone: 'bad' },
};

const COLUMNS: Readonly<Record<string, string>> = {
  property: say('Property'),
  timezone: say('Time zone'),
  unit: say('Unit'),
};
const columnName = (column: string): string => COLUMNS[column] ?? SOURCE_NAMES[column as Platform];

/** Rows of the file with what becomes of each. */
export const RowTable = ({ rows, caption }: { rows: readonly ImportRow[]; caption: string }) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
  <section className={styles.wide} tabIndex={0} aria-label={caption}>
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say('Line')}</th>
          <th scope="col">{say('Property')}</th>
          <th scope="col">{say('Unit')}</th>
          <th scope="col">{say('What becomes of it')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.line} row={row} />
        ))}
      </tbody>
    </table>
  </section>
);

function Row({
  row: { line, property, unit, outcome, platforms, problems, propertyId },
}: {
  row: ImportRow;
}) {
  const { words, tone } = OUTCOMES[outcome];
  return (
    <tr>
      <td className={styles.line}>{line}</td>
      <td>{propertyId ? <Link to={`/properties/${propertyId}`}>{property}</Link> : property}</td>
      <td>{unit}</td>
      <td>
        <span className={styles.becomes}>
          <span className={work.mark} data-tone={tone}>
            {words}
          </span>
          {platforms.map(platform => (
            <span key={platform} className={styles.platform}>
              <PlatformMark source={platform} />
              {SOURCE_NAMES[platform]}
            </span>
          ))}
        </span>
        {problems.map(problem => {
          const { says, help } = problemWords(problem);
          return (
            <p key={`${problem.column} ${problem.code}`} className={styles.problem}>
              <strong>
                {problem.column
                  ? say('{column}: {problem}', { column: columnName(problem.column), problem: says })
                  : says}
              </strong>{' '}
              {help}
            </p>
          );
        })}
      </td>
    </tr>
  );
}
