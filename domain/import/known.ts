import type { Platform } from '../entry.js';

/** What is here already of the properties that a file names. */
export interface KnownProperty {
  readonly id: string;
  readonly name: string;
  readonly timezone: string;
  readonly units: readonly { readonly id: string; readonly name: string }[];
  readonly feeds: readonly KnownFeed[];
}

export interface KnownFeed {
  readonly id: string;
  readonly unitId: string;
  readonly platform: Platform;
  readonly hasLink: boolean;
}

export interface Known {
  readonly properties: readonly KnownProperty[];
  /** Whose the links of the file are that are here already, by the link. */
  readonly owners: ReadonlyMap<string, LinkOwner>;
}

export interface LinkOwner {
  readonly feedId: string;
  /** In words: the property, and its unit where that has another name. */
  readonly unit: string;
}

/** Names are the same where people would read them as the same. */
export const sameName = (name: string): string =>
  name.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase();
