import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { sayDone, sayRefused } from '../page/said.js';
import work from '../page/work-page.module.css';
import { PlatformMark } from '../platform/platform-mark.js';
import { useOrder } from '../server/connections.js';
import { useMay } from '../session/may.js';
import { say } from '../words/say.js';
import { NEED_KINDS, type Need, type NextAction } from './needs.js';
import styles from './today.module.css';

const SHOWN_AT_FIRST = 30;

/** Each need on a line of its own, with its one next action. */
export function NeedsList({ needs }: { needs: readonly Need[] }) {
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const rest = needs.length - shown;
  return (
    <>
      <ul className={work.list} aria-label={say('What needs you, the worst first')}>
        {needs.slice(0, shown).map(need => (
          <Line key={need.key} need={need} />
        ))}
      </ul>
      {rest > 0 && (
        <Button variant="default" onClick={() => setShown(needs.length)}>
          {say('Show {rest} more', { rest })}
        </Button>
      )}
    </>
  );
}

function Line({ need: { kind, says, where, place, sources, next } }: { need: Need }) {
  const { name, tone } = NEED_KINDS[kind];
  return (
    <li className={styles.need} data-tone={tone}>
      <div className={styles.what}>
        <div className={work.marks}>
          <span className={work.mark} data-tone={tone}>
            {name}
          </span>
          <span className={work.place}>
            {sources.map(source => (
              <PlatformMark key={source} source={source} />
            ))}{' '}
            {place ? (
              <Link to={place} aria-label={say('{where}, in the calendar', { where })}>
                {where}
              </Link>
            ) : (
              where
            )}
          </span>
        </div>
        <strong>{says}</strong>
      </div>
      <Next next={next} where={where} tone={tone} />
    </li>
  );
}

interface NextProps {
  readonly next: NextAction;
  readonly where: string;
  readonly tone: 'bad' | 'wait';
}

function Next({ next, where, tone }: NextProps) {
  const order = useOrder();
  const mayDo = useMay('operator');
  const variant = tone === 'bad' ? 'filled' : 'default';
  if (next.kind === 'look' && mayDo)
    return (
      <Button
        className={styles.next!}
        variant={variant}
        aria-label={say('{deed}: {where}', { deed: next.name, where })}
        loading={order.isPending}
        onClick={() =>
          order.mutate(
            { order: 'sync', connectionId: next.connectionId },
            { onSuccess: () => sayDone(say('We are looking. The answer shows here.')), onError: sayRefused },
          )
        }
      >
        {next.name}
      </Button>
    );
  const { to, name } =
    next.kind === 'look'
      ? { to: `/?connection=${next.connectionId}`, name: say('See its links') }
      : mayDo
        ? next
        : { to: next.to, name: say('Look at it') };
  return (
    <Button
      className={styles.next!}
      component={Link}
      to={to}
      variant={variant}
      aria-label={say('{deed}: {where}', { deed: name, where })}
    >
      {name}
    </Button>
  );
}
