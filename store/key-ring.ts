import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { z } from 'zod';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const KEY_BYTES = 32;

const ringShape = z.array(
  z.object({
    id: z.string().regex(/^[a-z0-9]{1,16}$/),
    key: z.base64().refine(text => Buffer.from(text, 'base64').length === KEY_BYTES, 'must be 32 bytes'),
  }),
);

export interface DerivedSecret {
  readonly version: number;
  readonly value: string;
}

/** Keys by id, the one that seals first. Key material is base64 of 32 bytes. */
export type Ring = z.infer<typeof ringShape>;

/**
 * Seals secrets with AES-256-GCM. A sealed value reads `v1.<key id>.<base64url of nonce, ciphertext, tag>`, and is
 * bound to the row it belongs to (additional data): moved to another row it does not open.
 * The first key seals; all keys open, so that keys can be rotated while running.
 */
export class KeyRing {
  private keys: ReadonlyMap<string, Buffer> = new Map();
  private sealingId = '';

  /** `changed` is asked before each use, and answers the ring where it is another one than before. */
  constructor(
    ring: Ring,
    private readonly changed: () => Ring | undefined = () => undefined,
  ) {
    this.take(ring);
  }

  seal(plain: string, rowId: string): string {
    this.refresh();
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.keyOf(this.sealingId), nonce).setAAD(
      Buffer.from(rowId),
    );
    const sealed = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v1.${this.sealingId}.${sealed.toString('base64url')}`;
  }

  /** Throws where the value was changed, belongs to another row, or its key is not on the ring. */
  open(value: string, rowId: string): string {
    const [version, keyId, text] = value.split('.');
    if (version !== 'v1' || !keyId || !text) throw new Error('This is no sealed value.');
    this.refresh();
    const sealed = Buffer.from(text, 'base64url');
    // The last character may hold spare bits: only one way of writing a value is that value.
    if (sealed.toString('base64url') !== text) throw new Error('This sealed value was changed.');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(keyId), sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(rowId))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  }

  /**
   * A secret of its own for `purpose` from each key, the sealing one first, for libraries that seal by themselves.
   * `version` stays with its key wherever that stands on the ring.
   */
  derived(purpose: string): DerivedSecret[] {
    this.refresh();
    const of = (key: Buffer, use: string, bytes: number) =>
      Buffer.from(hkdfSync('sha256', key, '', use, bytes));
    const ids = [this.sealingId, ...[...this.keys.keys()].filter(id => id !== this.sealingId)];
    return ids.map(id => {
      const key = this.keyOf(id);
      return {
        version: of(key, `version of ${purpose}`, 4).readUInt32BE() >>> 1,
        value: of(key, purpose, KEY_BYTES).toString('base64url'),
      };
    });
  }

  /** Whether `value` is sealed with the key that seals now. */
  sealsLike(value: string): boolean {
    this.refresh();
    return value.startsWith(`v1.${this.sealingId}.`);
  }

  private refresh(): void {
    const ring = this.changed();
    if (ring) this.take(ring);
  }

  private take(ring: Ring): void {
    const first = ring[0];
    if (!first) throw new Error('The key ring is empty.');
    this.sealingId = first.id;
    this.keys = new Map(ring.map(({ id, key }) => [id, Buffer.from(key, 'base64')]));
  }

  private keyOf(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`The key ${id} is not on the key ring.`);
    return key;
  }
}

/** A ring from JSON text: `[{"id":"k1","key":"<base64 of 32 bytes>"}, …]`, the sealing key first. */
export const readRing = (json: string): Ring => ringShape.parse(JSON.parse(json));

export const parseKeyRing = (json: string): KeyRing => new KeyRing(readRing(json));

export const freshKey = (): Ring[number] => ({
  id: `k${randomBytes(4).toString('hex')}`,
  key: randomBytes(KEY_BYTES).toString('base64'),
});
