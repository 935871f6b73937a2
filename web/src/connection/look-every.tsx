import { Select } from '@mantine/core';
import { sayDone, sayRefused } from '../page/said.js';
import { SOURCE_NAMES } from '../platform/names.js';
import { spanInWords } from '../platform/rereads.js';
import { useLookEvery } from '../server/feed-controls.js';
import { usePlatforms } from '../server/platforms.js';
import type { Connection } from '../server/shapes.js';
import { say } from '../words/say.js';

const USUAL = 'usual';
const MINUTES = [5, 10, 15, 30, 60, 120, 360, 720, 1440];

/** How often the calendars of a connection are looked at. Seldom is told later of a new booking. */
export function LookEvery({ connection: { id, platform, lookEverySeconds } }: { connection: Connection }) {
  const { data: platforms } = usePlatforms();
  const change = useLookEvery(id);
  const usual = platforms?.find(one => one.platform === platform)?.lookEverySeconds;
  if (usual === undefined) return null;
  const offered = [...new Set([...MINUTES, Math.round(lookEverySeconds / 60)])].sort((a, b) => a - b);
  const name = SOURCE_NAMES[platform];
  return (
    <Select
      mt="md"
      label={say('How often we look')}
      description={say(
        'Sooner where a second look is worth it, later where the platform asks us to slow down.',
      )}
      allowDeselect={false}
      value={lookEverySeconds === usual ? USUAL : String(lookEverySeconds)}
      disabled={change.isPending}
      data={[
        {
          value: USUAL,
          label: say('As is usual for {platform}: every {span}', {
            platform: name,
            span: spanInWords(usual / 60),
          }),
        },
        ...offered
          .filter(minutes => minutes * 60 !== usual)
          .map(minutes => ({
            value: String(minutes * 60),
            label: say('Every {span}', { span: spanInWords(minutes) }),
          })),
      ]}
      onChange={value =>
        change.mutate(value === USUAL ? null : Number(value), {
          onSuccess: ({ lookEverySeconds: now }) =>
            sayDone(say('From now on we look every {span}.', { span: spanInWords(now / 60) })),
          onError: sayRefused,
        })
      }
    />
  );
}
