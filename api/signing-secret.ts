import { randomBytes, randomUUID } from 'node:crypto';
import type { Secrets } from '../store/secrets.js';
import type { SealedSecret } from '../store/webhook-secrets.js';

const SECRET_BYTES = 32;

/** A fresh secret of 256 bits, as the Standard Webhooks specification writes them; other styles take any text. */
export const newSigningSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString('base64')}`;

/** Sealed for a row of its own. */
export async function sealedSecret(secrets: Secrets, plain: string): Promise<SealedSecret> {
  const id = randomUUID();
  return { id, sealed: await secrets.seal(plain, id) };
}

/** Has the store of secrets forget, after the commit, what no row holds any more. What it cannot forget now, stays. */
export function forgetSecrets(
  { secrets, log }: { secrets: Secrets; log: { warn(what: object, words: string): void } },
  gone: readonly SealedSecret[],
): void {
  for (const { id, sealed } of gone)
    secrets.forget(sealed, id).catch((err: unknown) => log.warn({ err, id }, 'secret not forgotten'));
}
