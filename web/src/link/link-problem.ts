import { isRefusedAs, Refused, wordsOf } from '../server/refused.js';
import { say } from '../words/say.js';

/** Why a link cannot be read, and what helps. */
export function refusedLink(error: unknown): { readonly says: string; readonly help: string } {
  const { says, help } = wordsOf(error);
  const unit = error instanceof Refused ? error.details.unit : undefined;
  return isRefusedAs(error, 'link_in_use') && unit !== undefined
    ? { says: say('This is the link of another unit: {unit}.', { unit }), help }
    : { says, help };
}

/** Whether it can never be saved: it is another's. One that cannot be read just now may be. */
export const isNoneOfTheUnit = (error: unknown): boolean =>
  isRefusedAs(error, 'link_in_use', 'link_is_ours', 'url_invalid', 'url_scheme', 'url_refused');
