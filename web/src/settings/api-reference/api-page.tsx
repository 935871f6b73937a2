import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ProblemNote } from '../../page/problem-note.js';
import { type ApiDocument, useApiDocument } from '../../server/api-document.js';
import { language } from '../../words/language.js';
import { say, sayRich } from '../../words/say.js';
import { RowsLoading, Section, SettingsPage } from '../section.js';
import sectionStyles from '../section.module.css';
import styles from './api-page.module.css';
import { RouteCard } from './route-card.js';
import { groupsOf, matching } from './routes.js';

/** The API's own document, to be read: every route, who may, what goes in and what comes out. */
export function ApiPage() {
  const { data, error, failureReason } = useApiDocument();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('API reference')}>
      {data ? (
        <Reference document={data} />
      ) : (
        <Section title={say('Routes')}>{problem ? <ProblemNote error={problem} /> : <RowsLoading />}</Section>
      )}
    </SettingsPage>
  );
}

function Reference({ document }: { document: ApiDocument }) {
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('q') ?? '';
  const groups = useMemo(() => groupsOf(document), [document]);
  const found = matching(groups, wanted);
  const routes = found.reduce((n, group) => n + group.routes.length, 0);
  return (
    <>
      <Section
        title={say('Find a route')}
        words={sayRich(
          'Programs send their token as <code>Authorization: Bearer …</code>; what fails is answered as <code>application/problem+json</code>. The same for machines: <a>/api/openapi.json</a>.',
          { code: parts => <code>{parts}</code>, a: parts => <a href="/api/openapi.json">{parts}</a> },
        )}
      >
        <TextInput
          className={styles.search!}
          type="search"
          aria-label={say('Find a route')}
          placeholder={say('connections pause')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={wanted}
          onChange={event => {
            const q = event.currentTarget.value;
            setSearch(q ? { q } : {}, { replace: true });
          }}
        />
        <p className={sectionStyles.empty} role="status">
          {routes === 0
            ? say('No route has these words.')
            : say('{routes, plural, one {# route} other {# routes}}', { routes })}
        </p>
      </Section>
      {language !== 'en' && (
        <p className={sectionStyles.words}>
          {say('What follows is the server’s own document, which is in English.')}
        </p>
      )}
      {found.map(group => (
        <Section key={group.name} title={group.name}>
          <ul className={styles.routes}>
            {group.routes.map(route => (
              <RouteCard key={route.id} route={route} document={document} />
            ))}
          </ul>
        </Section>
      ))}
    </>
  );
}
