import { Button, Group } from '@mantine/core';
import { KIND_NAMES } from '../calendar/entry-words.js';
import { sayDone, sayRefused } from '../page/said.js';
import { type HoldDecision, useDecideHold, useHold } from '../server/holds.js';
import { useMay } from '../session/may.js';
import { nightsInWords } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './feed-card.module.css';

const SHOWN = 5;

const DONE: Record<HoldDecision, string> = {
  accept: say('Accepted. The nights it no longer lists are free.'),
  keep: say('Kept. The nights known before stay taken.'),
};

/** A held answer: the nights that it would free, and the two ways to decide. */
export function DecideHold({ feedId }: { feedId: string }) {
  const { data: hold } = useHold(feedId);
  const decide = useDecideHold(feedId);
  const mayDecide = useMay('operator');
  // What is decided takes this from the page, and callbacks of `mutate` with it: the promise stays.
  const send = (decision: HoldDecision) =>
    void decide.mutateAsync(decision).then(() => sayDone(DONE[decision]), sayRefused);
  const more = (hold?.wouldFree.length ?? 0) - SHOWN;
  return (
    <>
      {hold && hold.wouldFree.length > 0 && (
        <ul className={styles.freed} aria-label={say('Nights that it would free')}>
          {hold.wouldFree.slice(0, SHOWN).map(({ id, kind, nights, guest }) => (
            <li key={id}>
              {guest?.name ?? KIND_NAMES[kind]}, {nightsInWords(nights)}
            </li>
          ))}
          {more > 0 && <li>{say('and {more} more', { more })}</li>}
        </ul>
      )}
      {mayDecide && (
        <Group gap="xs" mt="xs">
          <Button size="xs" variant="default" loading={decide.isPending} onClick={() => send('keep')}>
            {say('Keep what was known')}
          </Button>
          <Button size="xs" variant="default" disabled={decide.isPending} onClick={() => send('accept')}>
            {say('The answer is right')}
          </Button>
        </Group>
      )}
    </>
  );
}
