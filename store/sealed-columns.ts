/**
 * Every column that keeps sealed values, each bound to the `id` of its row: what a rotation has to go through. A test
 * compares it with the columns there are whose names end in `_sealed`.
 */
export interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** `secrets`: by the store that is set. `key ring`: what we made ourselves, always by the key ring. */
  readonly by: 'secrets' | 'key ring';
  /** Where a keyed hash of the same stands (link-mac.ts). */
  readonly mac?: string;
}

export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'feeds', column: 'import_url_sealed', by: 'secrets', mac: 'import_url_mac' },
  { table: 'feeds', column: 'export_token_sealed', by: 'key ring' },
  { table: 'webhook_endpoints', column: 'url_sealed', by: 'secrets' },
  { table: 'webhook_inlets', column: 'key_sealed', by: 'key ring' },
  { table: 'channels', column: 'address_sealed', by: 'secrets' },
  { table: 'channels', column: 'secret_sealed', by: 'secrets' },
  { table: 'task_calendars', column: 'token_sealed', by: 'key ring' },
  { table: 'webhook_secrets', column: 'secret_sealed', by: 'secrets' },
];
