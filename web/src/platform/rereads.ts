import type { PlatformFacts } from '../server/shapes.js';
import { say } from '../words/say.js';
import { SOURCE_NAMES } from './names.js';

/** `30 minutes`, `2 hours`. */
export const spanInWords = (minutes: number): string =>
  minutes < 60
    ? say('{minutes, plural, one {# minute} other {# minutes}}', { minutes })
    : say('{hours, plural, one {# hour} other {# hours}}', { hours: Math.round(minutes / 60) });

/** How soon a platform reads a calendar of ours again, as far as it is known. */
export function rereadsInWords({ platform, rereadsWithinMinutes }: PlatformFacts): string {
  const [usual, worst] = rereadsWithinMinutes ?? [];
  const name = SOURCE_NAMES[platform];
  if (usual === undefined || worst === undefined)
    return say('{platform} reads no calendar links.', { platform: name });
  return say('{platform} usually reads ours again within {usual}, at the latest within {worst}.', {
    platform: name,
    usual: spanInWords(usual),
    worst: spanInWords(worst),
  });
}
