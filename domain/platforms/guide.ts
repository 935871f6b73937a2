import type { Platform } from '../entry.js';

/** What a person may have to do in an extranet. */
export const CHORES = ['close', 'reopen', 'cancel', 'copy_link', 'paste_link'] as const;
export type Chore = (typeof CHORES)[number];

/** One sentence. `key` names it for translations: `airbnb.close.select_nights`. */
export interface GuideLine {
  readonly key: string;
  readonly says: string;
}

export interface Guide {
  /** The page in the extranet where it begins; people who are not signed in are asked to first. */
  readonly url: string;
  /** In this order, in the extranet's own words. */
  readonly steps: readonly GuideLine[];
  /** What is worth knowing before. */
  readonly beware?: GuideLine;
}

/** A platform without links has no guide to copy one, and none to paste ours. */
type LinkChore = 'copy_link' | 'paste_link';
export type Guides = { readonly [C in Exclude<Chore, LinkChore>]: Guide } & {
  readonly [C in LinkChore]?: Guide;
};

interface Told {
  readonly url: string;
  /** The last part of each key, and its sentence. */
  readonly steps: { readonly [name: string]: string };
  readonly beware?: string;
}

type AllTold = { readonly [C in Exclude<Chore, LinkChore>]: Told } & { readonly [C in LinkChore]?: Told };

/** Gives each sentence its key. */
export function guidesOf(platform: Platform, told: AllTold): Guides {
  const guide = (chore: Chore, { url, steps, beware }: Told): Guide => {
    const key = (name: string) => `${platform}.${chore}.${name}`;
    return {
      url,
      steps: Object.entries(steps).map(([name, says]) => ({ key: key(name), says })),
      ...(beware && { beware: { key: key('beware'), says: beware } }),
    };
  };
  return {
    close: guide('close', told.close),
    reopen: guide('reopen', told.reopen),
    cancel: guide('cancel', told.cancel),
    ...(told.copy_link && { copy_link: guide('copy_link', told.copy_link) }),
    ...(told.paste_link && { paste_link: guide('paste_link', told.paste_link) }),
  };
}
