import type { KeyRing } from './key-ring.js';
import { keyRingSecrets } from './key-ring-secrets.js';
import { type Secrets, secretsOf } from './secrets.js';
import { type VaultAccess, VaultClient } from './vault-client.js';
import { VaultSecrets } from './vault-secrets.js';

/** What is set of the stores of secrets, by the names of docs/settings.md. */
export interface SecretVariables {
  readonly OTA_SECRET_STORE: 'database' | 'vault';
  readonly OTA_VAULT_ADDRESS?: string | undefined;
  readonly OTA_VAULT_NAMESPACE?: string | undefined;
  readonly OTA_VAULT_MOUNT: string;
  readonly OTA_VAULT_PREFIX: string;
  readonly OTA_VAULT_TOKEN?: string | undefined;
  readonly OTA_VAULT_TOKEN_FILE?: string | undefined;
  readonly OTA_VAULT_ROLE_ID?: string | undefined;
  readonly OTA_VAULT_SECRET_ID?: string | undefined;
  readonly OTA_VAULT_SECRET_ID_FILE?: string | undefined;
}

/** Throws an Error that names the variables that are missing or contradict each other. Connects to nothing yet. */
export function openSecrets(set: SecretVariables, keyRing: KeyRing): Secrets {
  const inDatabase = keyRingSecrets(keyRing);
  const address = set.OTA_VAULT_ADDRESS?.replace(/\/+$/, '');
  if (!address) {
    if (set.OTA_SECRET_STORE === 'vault')
      throw new Error('OTA_SECRET_STORE is vault, so OTA_VAULT_ADDRESS must be set.');
    return inDatabase;
  }
  const namespace = set.OTA_VAULT_NAMESPACE;
  const client = new VaultClient({ address, login: loginOf(set), ...(namespace ? { namespace } : {}) });
  const inVault = new VaultSecrets(client, { mount: set.OTA_VAULT_MOUNT, prefix: set.OTA_VAULT_PREFIX });
  return set.OTA_SECRET_STORE === 'vault' ? secretsOf(inVault, inDatabase) : secretsOf(inDatabase, inVault);
}

function loginOf(set: SecretVariables): VaultAccess['login'] {
  const roleId = set.OTA_VAULT_ROLE_ID;
  const logins: VaultAccess['login'][] = [
    ...(set.OTA_VAULT_TOKEN ? [{ token: set.OTA_VAULT_TOKEN }] : []),
    ...(set.OTA_VAULT_TOKEN_FILE ? [{ tokenFile: set.OTA_VAULT_TOKEN_FILE }] : []),
    ...(roleId && set.OTA_VAULT_SECRET_ID ? [{ roleId, secretId: set.OTA_VAULT_SECRET_ID }] : []),
    ...(roleId && set.OTA_VAULT_SECRET_ID_FILE
      ? [{ roleId, secretIdFile: set.OTA_VAULT_SECRET_ID_FILE }]
      : []),
  ];
  const [login, ...others] = logins;
  if (!login || others.length > 0)
    throw new Error(
      'For Vault, set one of OTA_VAULT_TOKEN, OTA_VAULT_TOKEN_FILE, or OTA_VAULT_ROLE_ID with OTA_VAULT_SECRET_ID ' +
        'or OTA_VAULT_SECRET_ID_FILE.',
    );
  return login;
}
