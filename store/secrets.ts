/**
 * What people entrust to us so that we can use it for them: links to their calendars, secrets of webhooks. A row
 * keeps a sealed value, which tells nothing by itself and says which store opens it:
 *
 *     v1.<key id>.<ciphertext>      sealed with the key ring (store/key-ring.ts)
 *     vault.<path>#<version>        kept in Vault or OpenBao (store/vault-secrets.ts)
 *
 * New values go to the store that is set; values of either open while both are configured, so that a move from one to
 * the other is a rotation (scripts/rotate-keys.ts) and needs no pause.
 *
 * What we make ourselves and look up by its hash (export tokens, API tokens, sessions) does not come here.
 */
export interface Secrets {
  /**
   * What the row `rowId` keeps in place of `plain`. For another row it does not open. Sealing the same again gives
   * another value. Throws `secret_store_away`.
   */
  seal(plain: string, rowId: string): Promise<string>;
  /** Throws `secret_store_away` where the store cannot be asked now, and an Error where the value will never open. */
  open(value: string, rowId: string): Promise<string>;
  /** Whether `value` stands where one sealed now would: in the store that is set, under the key that seals. */
  isCurrent(value: string): boolean;
  /** No row holds `value` any more, and the transaction that let go of it is committed. Safe to repeat. */
  forget(value: string, rowId: string): Promise<void>;
}

/** One place where secrets are kept. */
export interface SecretStore extends Secrets {
  /** Whether `value` was sealed by this kind of store. */
  knows(value: string): boolean;
}

/** Seals with the first store, and opens with whichever knows the value. */
export function secretsOf(sealing: SecretStore, ...opening: readonly SecretStore[]): Secrets {
  const stores = [sealing, ...opening];
  const storeOf = (value: string): SecretStore => {
    const store = stores.find(one => one.knows(value));
    if (!store) throw new Error('This value was sealed by no store that is set.');
    return store;
  };
  return {
    seal: (plain, rowId) => sealing.seal(plain, rowId),
    open: async (value, rowId) => storeOf(value).open(value, rowId),
    isCurrent: value => sealing.knows(value) && sealing.isCurrent(value),
    forget: async (value, rowId) => storeOf(value).forget(value, rowId),
  };
}
