import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
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

/**
 * Seals secrets with AES-256-GCM. A sealed value reads `v1.<key id>.<base64url of nonce, ciphertext, tag>`, and is
 * bound to the row it belongs to (additional data): moved to another row it does not open.
 * The first key seals; all keys open, so that keys can be rotated while running.
 */
export class KeyRing {
  private readonly keys: ReadonlyMap<string, Buffer>;
  private readonly sealingId: string;

  constructor(ring: z.infer<typeof ringShape>) {
    const first = ring[0];
    if (!first) throw new Error('The key ring is empty.');
    this.sealingId = first.id;
    this.keys = new Map(ring.map(({ id, key }) => [id, Buffer.from(key, 'base64')]));
  }

  seal(plain: string, rowId: string): string {
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
    const sealed = Buffer.from(text, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.keyOf(keyId), sealed.subarray(0, NONCE_BYTES))
      .setAAD(Buffer.from(rowId))
      .setAuthTag(sealed.subarray(-TAG_BYTES));
    return Buffer.concat([
      decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)),
      decipher.final(),
    ]).toString('utf8');
  }

  private keyOf(id: string): Buffer {
    const key = this.keys.get(id);
    if (!key) throw new Error(`The key ${id} is not on the key ring.`);
    return key;
  }
}

/** The key ring from JSON text: `[{"id":"k1","key":"<base64 of 32 bytes>"}, …]`, the sealing key first. */
export const parseKeyRing = (json: string): KeyRing => new KeyRing(ringShape.parse(JSON.parse(json)));

/** The key ring of a file that only its owner may read; made with a fresh key where there is none. */
export function keyRingOfFile(file: string): KeyRing {
  if (!existsSync(file)) {
    const id = `k${randomBytes(4).toString('hex')}`;
    mkdirSync(path.dirname(file), { recursive: true });
    try {
      const ring = [{ id, key: randomBytes(KEY_BYTES).toString('base64') }];
      writeFileSync(file, `${JSON.stringify(ring)}\n`, { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // the other process made it first
    }
  }
  return parseKeyRing(readFileSync(file, 'utf8'));
}
