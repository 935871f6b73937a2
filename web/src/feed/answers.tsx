import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone } from '../page/said.js';
import work from '../page/work-page.module.css';
import { type Import, useImport, useImports, useUndoImport } from '../server/feed-page.js';
import { useMay } from '../session/may.js';
import { atPlaceWithYear, placeName } from '../time/at-place.js';
import { say } from '../words/say.js';
import { changeInWords, importInWords } from './change-words.js';
import styles from './feed.module.css';
import type { FeedAtHome } from './feed-page.js';
import { REPLAY_SLIDER } from './moment-slider.js';
import { leadsBack } from './moments.js';
import { SectionPending } from './section-pending.js';

/** The stored answers of the feed that changed something, each with what it changed. */
export function Answers({ home: { feed, property } }: { home: FeedAtHome }) {
  const { data: imports, error, failureReason } = useImports(feed.id);
  const [undoing, setUndoing] = useState<Import>();
  const undo = useUndoImport(feed.id);
  return (
    <section className={work.card} aria-label={say('Its answers')}>
      <h2>{say('What it answered')}</h2>
      <p className={work.words}>
        {say('Answers that changed something, the latest first; times are those of {place}.', {
          place: placeName(property.timezone),
        })}
      </p>
      {!imports ? (
        <SectionPending problem={error ?? failureReason} />
      ) : imports.length === 0 ? (
        <p className={work.words}>{say('None yet.')}</p>
      ) : (
        <ol className={styles.answers}>
          {imports.map(one => (
            <Answer
              key={one.snapshotId}
              answer={one}
              feedId={feed.id}
              timezone={property.timezone}
              mayReplay={leadsBack(imports)}
              onUndo={() => setUndoing(one)}
            />
          ))}
        </ol>
      )}
      <ConfirmDialog
        opened={undoing !== undefined}
        title={say('Take back this answer?')}
        words={say(
          'All that this answer and those after it changed is taken back: what came goes, what moved or ended is again as it was. What the platform says from now on counts as usual.',
        )}
        action={say('Take the answer back')}
        mutation={undo}
        send={async () => {
          await undo.mutateAsync(undoing!.snapshotId);
          sayDone(say('Taken back.'));
        }}
        onClose={() => {
          undo.reset();
          setUndoing(undefined);
        }}
      />
    </section>
  );
}

interface AnswerProps {
  readonly answer: Import;
  readonly feedId: string;
  readonly timezone: string;
  readonly mayReplay: boolean;
  readonly onUndo: () => void;
}

function Answer({ answer, feedId, timezone, mayReplay, onUndo }: AnswerProps) {
  const [open, setOpen] = useState(false);
  const [, setSearch] = useSearchParams();
  const mayUndo = useMay('manager');
  const { snapshotId, fetchedAt, writtenAt, changes, undoneAt } = answer;
  const at = atPlaceWithYear(fetchedAt, timezone);
  const replay = () => {
    setSearch({ at: new Date(Date.parse(writtenAt) - 1).toISOString() }, { replace: true });
    document.getElementById(REPLAY_SLIDER)?.focus();
  };
  return (
    <li>
      <details onToggle={event => setOpen(event.currentTarget.open)}>
        <summary>
          <span className="tabular">{at}</span>
          <strong>{importInWords(answer)}</strong>
          {undoneAt && <span className={work.mark}>{say('Taken back')}</span>}
        </summary>
        {open && <Changes feedId={feedId} snapshotId={snapshotId} />}
        <div className={styles.deeds}>
          {mayReplay && (
            <Button
              size="xs"
              variant="default"
              aria-label={say('See what was believed before {moment}', { moment: at })}
              onClick={replay}
            >
              {say('What was believed before')}
            </Button>
          )}
          {mayUndo && changes > 0 && !undoneAt && (
            <Button
              size="xs"
              variant="default"
              aria-label={say('Undo from here on, from the answer of {moment}', { moment: at })}
              onClick={onUndo}
            >
              {say('Undo from here on')}
            </Button>
          )}
        </div>
      </details>
    </li>
  );
}

function Changes({ feedId, snapshotId }: { feedId: string; snapshotId: string }) {
  const { data: changes, error, failureReason } = useImport(feedId, snapshotId);
  if (!changes) return <SectionPending problem={error ?? failureReason} />;
  const words = changes.flatMap(change => changeInWords(change) ?? []);
  return (
    <ul className={styles.changes} aria-label={say('What it changed')}>
      {words.map((said, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a log, which never change places
        <li key={i}>{said}</li>
      ))}
    </ul>
  );
}
