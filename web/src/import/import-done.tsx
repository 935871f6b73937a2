import { Button, Group } from '@mantine/core';
import { Link } from 'react-router-dom';
import work from '../page/work-page.module.css';
import type { Imported } from '../server/property-imports.js';
import { say } from '../words/say.js';
import styles from './import.module.css';

const NAMED = 30;

/** What came of it, and where it goes on. */
export const ImportDone = ({ imported, onMore }: { imported: readonly Imported[]; onMore: () => void }) => (
  <section className={work.card} aria-label={say('Imported')}>
    <h2>
      {say('{count, plural, one {# property is} other {# properties are}} imported', {
        count: imported.length,
      })}
    </h2>
    <p className={work.words}>
      {say(
        'Their calendars are being read now. Give each platform our link, so that it closes the nights sold elsewhere: you find the links on the page of each property.',
      )}
    </p>
    <ul className={styles.names}>
      {imported.slice(0, NAMED).map(({ id, name }) => (
        <li key={id}>
          <Link to={`/properties/${id}`}>{name}</Link>
        </li>
      ))}
    </ul>
    <Group gap="xs" mt="md">
      <Button component={Link} to="/properties">
        {say('To the properties')}
      </Button>
      <Button variant="default" onClick={onMore}>
        {say('Import another file')}
      </Button>
    </Group>
  </section>
);
