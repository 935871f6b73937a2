import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import { SOURCE_NAMES } from '../platform/names.js';
import { type MeantFor, usePreview } from '../server/preview.js';
import { problemWords } from '../server/problem-words.js';
import type { Platform, Preview } from '../server/shapes.js';
import { today } from '../time/day.js';
import { say } from '../words/say.js';
import styles from './link-preview.module.css';
import { refusedLink } from './link-problem.js';
import { holds, nextStays } from './preview-words.js';

/** A link is read once nobody has typed for this long. */
const SETTLE_MS = 500;

interface Props {
  readonly url: string;
  readonly meant: MeantFor;
  /** Another unit of the same form has the same link. */
  readonly sameAs?: string | undefined;
  readonly onPlatform?: (platform: Platform) => void;
}

/** What the link holds, or why it cannot be read, in words. Read again by the server, never kept. */
export function LinkPreview({ url, meant, sameAs, onPlatform }: Props) {
  const [settled] = useDebouncedValue(url, SETTLE_MS);
  const { data, error, isFetching } = usePreview(sameAs === undefined ? settled : '', meant);
  const platform = settled === url ? data?.platform : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per answer
  useEffect(() => {
    if (platform) onPlatform?.(platform);
  }, [platform]);

  if (url === '') return <div aria-live="polite" />;
  if (sameAs !== undefined)
    return <Bad says={say('This is the link of another unit: {unit}.', { unit: sameAs })} />;
  return (
    <div className={styles.preview} aria-live="polite">
      {settled !== url || isFetching ? (
        <>
          <Loader size={14} aria-hidden /> <span>{say('Reading the calendar…')}</span>
        </>
      ) : error ? (
        <BadParts {...refusedLink(error)} />
      ) : data ? (
        <>
          <IconCircleCheckFilled size={16} className={styles.good} aria-hidden />
          <Held preview={data} meant={meant} />
        </>
      ) : null}
    </div>
  );
}

const Bad = (words: { says: string; help?: string }) => (
  <div className={styles.preview} aria-live="polite">
    <BadParts {...words} />
  </div>
);

const BadParts = ({ says, help }: { says: string; help?: string }) => (
  <>
    <IconAlertTriangle size={16} className={styles.bad} aria-hidden />
    <span>
      <strong className={styles.bad}>{says}</strong> {help}
    </span>
  </>
);

function Held({ preview, meant }: { preview: Preview; meant: MeantFor }) {
  const day = today(Date.now());
  // Where the unit is known there is room for more than one line.
  const stays = meant.unitId && nextStays(preview, day);
  const expected = meant.platform;
  const { platform, problems } = preview;
  return (
    <span>
      <strong>{holds(preview, day)}</strong>
      {stays && <span className={styles.more}>{stays}</span>}
      {expected && platform && platform !== expected && (
        <span className={styles.part}>
          {say('It looks like a calendar of {found}, not of {expected}.', {
            found: SOURCE_NAMES[platform],
            expected: SOURCE_NAMES[expected],
          })}
        </span>
      )}
      {problems.map(problem => {
        const { says, help } = problemWords(problem);
        return (
          <span key={problem.code} className={styles.part}>
            {problem.count > 1
              ? say('{count} times: {says} {help}', { count: problem.count, says, help })
              : `${says} ${help}`}
          </span>
        );
      })}
    </span>
  );
}
