import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { CopyLine } from '../page/copy-line.js';
import { sayDone, sayRefused } from '../page/said.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { useRenewOurLink, useTakeOurLinkBack } from '../server/feed-controls.js';
import type { Feed, Platform } from '../server/shapes.js';
import { say } from '../words/say.js';
import styles from './feed-card.module.css';

interface Props {
  readonly feed: Feed;
  readonly platform: Platform;
  readonly unit: string;
}

/** The link that a platform reads us by: to copy, to make anew where somebody else may have it, to take back. */
export function OurLink({ feed, platform, unit }: Props) {
  const [asking, setAsking] = useState<'renew' | 'take_back'>();
  /** How often the platform had read us when the link was made anew: one more, and it has the new one. */
  const [readBefore, setReadBefore] = useState<number>();
  const renew = useRenewOurLink(feed.id);
  const takeBack = useTakeOurLinkBack(feed.id);
  const name = SOURCE_NAMES[platform];
  const close = () => setAsking(undefined);
  const reads = feed.lastPull?.pulls ?? 0;
  const isNew = () => {
    setReadBefore(reads);
    sayDone(done);
  };
  const done = say('{platform} needs our new link now: copy it, and paste it there.', { platform: name });
  return (
    <div className={styles.ours}>
      <span>{say('Our link for {platform}', { platform: name })}</span>
      {feed.exportUrl ? (
        <>
          <CopyLine
            text={feed.exportUrl}
            label={say('our link for {platform}, {unit}', { platform: name, unit })}
          />
          {readBefore !== undefined && (
            <span role="status">
              {reads > readBefore
                ? say('{platform} has read the new link.', { platform: name })
                : say('{platform} has not read the new link yet. This line changes by itself.', {
                    platform: name,
                  })}
            </span>
          )}
          <Group gap={4}>
            <Button variant="subtle" size="compact-sm" onClick={() => setAsking('renew')}>
              {say('Make a new link')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking('take_back')}>
              {say('Take it back')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <span>{say('Taken back: no platform can read it.')}</span>
          <Button
            variant="default"
            size="xs"
            loading={renew.isPending}
            onClick={() => renew.mutate(undefined, { onSuccess: isNew, onError: sayRefused })}
          >
            {say('Make a new link')}
          </Button>
        </>
      )}
      <ConfirmDialog
        opened={asking === 'renew'}
        title={say('Make a new link for {platform}?', { platform: name })}
        words={say(
          'The old link ends at once. Until the new one is pasted at {platform}, it hears of no further nights sold elsewhere and may sell them again.',
          { platform: name },
        )}
        action={say('Make a new link')}
        mutation={renew}
        send={() => renew.mutateAsync().then(isNew)}
        onClose={close}
      />
      <ConfirmDialog
        opened={asking === 'take_back'}
        title={say('Take our link back from {platform}?', { platform: name })}
        words={say(
          'It ends at once, and {platform} hears of no further nights sold elsewhere. A new link can be made at any time.',
          { platform: name },
        )}
        action={say('Take it back')}
        mutation={takeBack}
        send={() => takeBack.mutateAsync().then(() => sayDone(say('Our link has ended.')))}
        onClose={close}
      />
    </div>
  );
}
