import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { ProblemNote } from '../page/problem-note.js';
import { type ApiToken, useRevokeToken, useTokens } from '../server/tokens.js';
import { ago, ahead } from '../time/ago.js';
import { useNow } from '../time/now.js';
import { NewTokenForm } from './new-token-form.js';
import { SCOPE_WORDS } from './scope-words.js';
import { RowsLoading, Section, SettingsPage } from './section.js';
import styles from './section.module.css';

export function TokensPage() {
  const { data: tokens, error, failureReason } = useTokens();
  const problem = error ?? failureReason;
  return (
    <SettingsPage title="API tokens">
      <Section
        title="New token"
        words={
          <>
            For programs that act for this organization. They send it as <code>Authorization: Bearer …</code>.
            What the API knows stands at <a href="/api/openapi.json">/api/openapi.json</a>.
          </>
        }
      >
        <NewTokenForm />
      </Section>
      <Section title="Tokens">
        {tokens && tokens.length > 0 ? (
          <ul className={styles.rows}>
            {tokens.map(token => (
              <TokenRow key={token.id} token={token} />
            ))}
          </ul>
        ) : tokens ? (
          <p className={styles.empty}>There are none yet.</p>
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
            Expired
          </em>
        )}
        <span>
          …{token.end} · may {namesOf(token)} ·{' '}
          {token.lastUsedAt ? `last used ${ago(token.lastUsedAt, now)}` : 'never used'}
          {!expired &&
            (token.expiresAt ? ` · ends ${ahead(token.expiresAt, now)}` : ' · does not end by itself')}
        </span>
      </div>
      <Button
        variant="subtle"
        color="gray"
        size="sm"
        px="sm"
        aria-label={`Revoke ${token.name}`}
        onClick={() => setAsking(true)}
      >
        Revoke
      </Button>
      <ConfirmDialog
        opened={asking}
        title={`Revoke ${token.name}?`}
        words="Programs that use it are refused at once."
        action="Revoke"
        mutation={revoke}
        send={() => revoke.mutateAsync(token.id)}
        onClose={() => setAsking(false)}
      />
    </li>
  );
}
