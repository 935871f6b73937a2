import { randomBytes } from 'node:crypto';
import { Problem } from '../domain/problems.js';
import { RecentlyOpened } from './recently-opened.js';
import type { SecretStore } from './secrets.js';
import type { VaultClient } from './vault-client.js';

export interface VaultPlace {
  /** Of a KV engine, version 2. */
  readonly mount: string;
  /** The folder below it that is ours alone. */
  readonly prefix: string;
}

const VALUE = /^vault\.([\w/-]+)#(\d+)$/;

/**
 * Keeps secrets in the KV engine (version 2) of Vault or OpenBao. Each sealing makes a secret of its own,
 * `<prefix>/<row>/<random>`, that is written once (`cas` 0) and never changed: a transaction that is rolled back
 * costs an orphan and can push no version out that a row still names. The secret holds the row's id too, so that a
 * reference moved to another row does not open. The row keeps `vault.<path>#<version>`.
 *
 * What was opened stays in memory for a minute, so that webhooks, which anybody may send, do not reach Vault each.
 */
export class VaultSecrets implements SecretStore {
  private readonly opened = new RecentlyOpened();

  constructor(
    private readonly vault: VaultClient,
    private readonly place: VaultPlace,
  ) {}

  async seal(plain: string, rowId: string): Promise<string> {
    if (!/^[\w-]+$/.test(rowId)) throw new Error('A row is named by letters, digits and dashes.');
    const path = `${this.place.prefix}/${rowId}/${randomBytes(12).toString('hex')}`;
    const answer = await this.vault.ask('POST', `${this.place.mount}/data/${path}`, {
      options: { cas: 0 },
      data: { value: plain, row: rowId },
    });
    const version: unknown = answer.body?.data?.version;
    if (answer.status !== 200 || !Number.isInteger(version))
      throw new Problem('secret_store_away', { reason: 'no KV engine of version 2 at the mount' });
    return `vault.${path}#${version}`;
  }

  async open(value: string, rowId: string): Promise<string> {
    const { path, version } = parse(value);
    const key = `${rowId} ${value}`;
    return this.opened.get(key, async () => {
      const answer = await this.vault.ask('GET', `${this.place.mount}/data/${path}?version=${version}`);
      const kept = answer.body?.data?.data;
      if (answer.status !== 200 || typeof kept?.value !== 'string')
        throw new Error('Vault no longer has this secret.');
      if (kept.row !== rowId) throw new Error('This secret belongs to another row.');
      return kept.value as string;
    });
  }

  knows(value: string): boolean {
    return VALUE.test(value);
  }

  /** A secret at another place was sealed by settings that were changed since; it still opens. */
  isCurrent(value: string): boolean {
    return value.startsWith(`vault.${this.place.prefix}/`);
  }

  async forget(value: string, rowId: string): Promise<void> {
    const { path } = parse(value);
    this.opened.drop(`${rowId} ${value}`);
    await this.vault.ask('DELETE', `${this.place.mount}/metadata/${path}`);
  }

  close(): Promise<void> {
    return this.vault.close();
  }
}

function parse(value: string): { readonly path: string; readonly version: string } {
  const [, path, version] = VALUE.exec(value) ?? [];
  if (!path || !version) throw new Error('This is no value of Vault.');
  return { path, version };
}
