import { Loader } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheckFilled } from '@tabler/icons-react';
import { useEffect } from 'react';
import { usePreview } from '../server/preview.js';
import { wordsOf } from '../server/refused.js';
import type { Platform } from '../server/shapes.js';
import { today } from '../time/day.js';
import styles from './link-preview.module.css';
import { holds } from './preview-words.js';

/** A link is read once nobody has typed for this long. */
const SETTLE_MS = 500;

interface Props {
  readonly url: string;
  readonly timezone: string;
  readonly onPlatform?: (platform: Platform) => void;
}

/** What the link holds, or why it cannot be read, in words. Read again by the server, never kept. */
export function LinkPreview({ url, timezone, onPlatform }: Props) {
  const [settled] = useDebouncedValue(url, SETTLE_MS);
  const { data, error, isFetching } = usePreview(settled, timezone);
  const platform = settled === url ? data?.platform : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once per answer
  useEffect(() => {
    if (platform) onPlatform?.(platform);
  }, [platform]);

  if (url === '') return <div aria-live="polite" />;
  return (
    <div className={styles.preview} aria-live="polite">
      {settled !== url || isFetching ? (
        <>
          <Loader size={14} aria-hidden /> <span>Reading the calendar…</span>
        </>
      ) : error ? (
        <>
          <IconAlertTriangle size={16} className={styles.bad} aria-hidden />
          <span>
            <strong className={styles.bad}>{wordsOf(error).says}</strong> {wordsOf(error).help}
          </span>
        </>
      ) : data ? (
        <>
          <IconCircleCheckFilled size={16} className={styles.good} aria-hidden />
          <span>
            <strong>{holds(data, today(Date.now()))}</strong>
            {data.problems.map(p => (
              <span key={p.code} className={styles.part}>
                {p.count > 1 ? `${p.count} times: ` : ''}
                {p.says} {p.help}
              </span>
            ))}
          </span>
        </>
      ) : null}
    </div>
  );
}
