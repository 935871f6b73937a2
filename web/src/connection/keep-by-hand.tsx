import { Button } from '@mantine/core';
import { useState } from 'react';
import { ConfirmDialog } from '../page/confirm-dialog.js';
import { sayDone } from '../page/said.js';
import { useTakeLinkAway } from '../server/feed-controls.js';
import { say } from '../words/say.js';

interface Props {
  readonly feedId: string;
  readonly platform: string;
  readonly unit: string;
}

/** Gives up on a link: a checklist does from now on what it did. */
export function KeepByHand({ feedId, platform, unit }: Props) {
  const [asking, setAsking] = useState(false);
  const takeAway = useTakeLinkAway(feedId);
  return (
    <>
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setAsking(true)}>
        {say('Keep by checklist')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={say('Keep {unit} at {platform} by checklist?', { unit, platform })}
        words={say(
          'We forget its link and read it no more. The nights that only {platform} told are no longer held, and bookings made there are not seen. A checklist tells what to close there by hand. A link can be added again at any time.',
          { platform },
        )}
        action={say('Keep by checklist')}
        mutation={takeAway}
        send={() =>
          takeAway
            .mutateAsync()
            .then(() => sayDone(say('{platform} is kept by checklist from now on.', { platform })))
        }
        onClose={() => setAsking(false)}
      />
    </>
  );
}
