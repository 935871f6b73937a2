import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { Problem } from '../domain/problems.js';

const MAX_ENCODINGS = 2;

function decoder(encoding: string): NodeJS.ReadWriteStream | undefined {
  switch (encoding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
    default:
      return undefined;
  }
}

/**
 * The body, decompressed. Reading stops at the first byte beyond `maxBytes` of either the sent or the decompressed
 * body: a small answer that swells to gigabytes costs no more than a large one. Throws `feed_too_large`.
 */
export async function cappedBody(
  sent: Readable,
  contentEncoding: string | undefined,
  maxBytes: number,
): Promise<Uint8Array> {
  const encodings = (contentEncoding ?? '')
    .toLowerCase()
    .split(',')
    .map(name => name.trim())
    .filter(name => name && name !== 'identity');
  if (encodings.length > MAX_ENCODINGS) throw new Problem('feed_not_ical', { reason: 'ENCODING' });
  let stream: NodeJS.ReadableStream = sent;
  for (const encoding of encodings.reverse()) {
    const decode = decoder(encoding);
    if (!decode) throw new Problem('feed_not_ical', { reason: 'ENCODING' });
    const from = stream;
    from.once('error', error => (decode as unknown as Readable).destroy(error));
    stream = from.pipe(decode);
  }
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength;
      if (size > maxBytes) throw new Problem('feed_too_large', { limit: `${Math.round(maxBytes / 1e6)} MB` });
      chunks.push(chunk);
    }
  } finally {
    sent.destroy();
  }
  return Buffer.concat(chunks, size);
}
