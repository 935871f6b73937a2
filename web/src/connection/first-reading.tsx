import { Loader } from '@mantine/core';
import { IconCircleCheckFilled } from '@tabler/icons-react';
import { SOURCE_NAMES } from '../platform/names.js';
import type { Feed, Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './connect.module.css';
import { readingInWords } from './reading-words.js';

interface Props {
  readonly feed: Feed;
  readonly platform: Platform;
  readonly timezone: string;
}

/** Whether a platform has read our calendar yet; told by itself when it does. */
export function FirstReading({ feed: { lastPull, exportUrl }, platform, timezone }: Props) {
  if (exportUrl === null && !lastPull) return null;
  return (
    <p className={styles.reading} role="status">
      {lastPull ? (
        <>
          <IconCircleCheckFilled size={16} aria-hidden />
          <span>
            <strong>{readingInWords(lastPull, SOURCE_NAMES[platform], timezone)}</strong>{' '}
            {lastPull.agent && say('Who read it calls itself “{agent}”.', { agent: lastPull.agent })}
          </span>
        </>
      ) : (
        <>
          <Loader size={16} aria-hidden />
          <span>
            {say(
              'Waiting for {platform} to read our calendar for the first time. This line changes by itself.',
              {
                platform: SOURCE_NAMES[platform],
              },
            )}
          </span>
        </>
      )}
    </p>
  );
}
