import pg from 'pg';
import { actingUrl, type Database, openDatabase } from './database.js';

declare const people: unique symbol;
/** A pool that acts as `ota_people`: it sees who may sign in where, and nothing of what they keep here. */
export type PeopleDatabase = Database & { readonly [people]: true };

const POOL = 4;

export const openPeopleDatabase = (url: string): PeopleDatabase =>
  openDatabase(url, { poolSize: POOL, actingAs: 'ota_people' }) as PeopleDatabase;

/**
 * The same for better-auth, which brings its own query builder and wants instants as `Date`. `onLost` is told of idle
 * connections that the server cut off: the pool makes others, and an error that nobody hears would end the process.
 */
export function openSignInPool(url: string, onLost: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({
    connectionString: actingUrl(url, 'ota_people'),
    max: POOL,
    connectionTimeoutMillis: 10_000,
    application_name: 'ota-calendar-sync sign-in',
  });
  pool.on('error', onLost);
  return pool;
}
