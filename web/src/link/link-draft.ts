import { guessPlatform } from '../platform/guess.js';
import type { Platform } from '../server/shapes.js';

/** A link being entered: for which unit (by its place in the form), whose, and the address. */
export interface LinkDraft {
  readonly key: string;
  readonly unit: number;
  readonly url: string;
  readonly platform: Platform | null;
  /** A person chose the platform, so no guess replaces it. */
  readonly chosen: boolean;
}

let drafts = 0;

export const emptyLink = (unit: number): LinkDraft => ({
  key: `link-${++drafts}`,
  unit,
  url: '',
  platform: null,
  chosen: false,
});

export const withUrl = (link: LinkDraft, url: string): LinkDraft => ({
  ...link,
  url,
  platform: link.chosen ? link.platform : (guessPlatform(url.trim()) ?? link.platform),
});

export const withGuess = (link: LinkDraft, platform: Platform): LinkDraft =>
  link.chosen ? link : { ...link, platform };

export const withPlatform = (link: LinkDraft, platform: Platform | null): LinkDraft => ({
  ...link,
  platform,
  chosen: platform !== null,
});

export const isUntouched = (link: LinkDraft): boolean => link.url.trim() === '' && !link.chosen;
