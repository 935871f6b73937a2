import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { ProblemNote } from '../page/problem-note.js';
import { type ApiToken, useRevokeToken, useTokens } from '../server/tokens.js';
import { ago, ahead } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { say, sayRich } from '../words/say.js';
import { NewTokenForm } from './new-token-form.js';
import { SCOPE_WORDS } from './scope-words.js';
import { RowsLoading, Section, SettingsPage } from './section.js';
import styles from './section.module.css';

export function TokensPage() {
  const { data: tokens, error, failureReason } = useTokens();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title={say('API tokens')}>
      <Section
        title={say('New token')}
        words={sayRich(
          'For programs that act for this organization. They send it as <code>Authorization: Bearer …</code>. What the API knows stands at <a>/api/openapi.json</a>.',
          { code: parts => <code>{parts}</code>, a: parts => <a href="/api/openapi.json">{parts}</a> },
        )}
      >
        <NewTokenForm />
      </Section>
      <Section title={say('Tokens')}>
        {tokens && tokens.length > 0 ? (
          <ul className={styles.rows}>
            {tokens.map(token => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        ) : tokens ? (
          <p className={styles.empty}>{say('There are none yet.')}</p>
        ) : problem ? (
          <ProblemNote error={problem} />
        ) : (
          <RowsLoading />
        )}
      </Section>
    </SettingsPage>
  );
}

const namesOf = (token: ApiToken): string =>
  SCOPE_WORDS.filter(({ scope }) => token.scopes.includes(scope))
    .map(({ name }) => name.toLowerCase())
    .join(', ');

const endOf = ({ expiresAt }: ApiToken, now: number): string =>
  expiresAt ? say('ends {soon}', { soon: ahead(expiresAt, now) }) : say('does not end by itself');

function TokenRow({ token }: { token: ApiToken }) {
  const now = useNow();
  const revoke = useRevokeToken();
  const [asking, setAsking] = useState(false);
  const expired = token.expiresAt !== null && Date.parse(token.expiresAt) <= now;
  return (
    <li className={styles.row}>
      <div className={styles.what}>
        <strong>{token.name}</strong>
        {expired && (
          <em className={styles.mark} data-tone="wait">
            {say('Expired')}
          </em>
        )}
        <span>
          {[
            `…${token.end}`,
            say('may {scopes}', { scopes: namesOf(token) }),
            token.lastUsedAt
              ? say('last used {when}', { when: ago(token.lastUsedAt, now) })
              : say('never used'),
            ...(expired ? [] : [endOf(token, now)]),
          ].join(' · ')}
        </span>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        px="sm"
        aria-label={say('Revoke {name}', { name: token.name })}
        onClick={() => setAsking(true)}
      >
        {say('Revoke')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('Revoke {name}?', { name: token.name })}
        words={say('Programs that use it are refused at once.')}
        action={say('Revoke')}
        mutation={revoke}
        send={() => revoke.mutateAsync(token.id)}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}
