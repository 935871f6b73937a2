import { type Database, openDatabase } from './database.js';

declare const system: unique symbol;
/**
 * A pool that acts as `ota_system`: it reads ids, states and the change log of all organizations, by column, and
 * writes nothing. What it finds is then worked on with `withOrganization`.
 */
export type SystemDatabase = Database & { readonly [system]: true };

export const openSystemDatabase = (url: string): SystemDatabase =>
  openDatabase(url, { poolSize: 3, actingAs: 'ota_system' }) as SystemDatabase;
