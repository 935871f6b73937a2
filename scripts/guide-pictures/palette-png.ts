import { crc32, deflateSync, inflateSync } from 'node:zlib';

/*
 * A screenshot has three bytes a pixel and few colours. With a palette of 256 it is a third of the size and looks the
 * same. Colours that are nearly alike are counted together (the upper five bits of each channel), the 256 that cover
 * most pixels are kept, each as the mean of what it stands for, and every other pixel takes the nearest of them.
 */

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const COLOURS = 256;
const RGB = 2;
const RGBA = 6;
const PALETTE = 3;

interface Chunk {
  readonly type: string;
  readonly body: Buffer;
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Bytes from one pixel to the next; the first three are red, green and blue. */
  readonly step: number;
  readonly bytes: Buffer;
}

/** The same picture with a palette. Takes PNGs of 8 bits a channel that are not interlaced, as browsers write them. */
export function withPalette(png: Buffer): Buffer {
  const pixels = read(png);
  const { colours, places } = quantised(pixels);
  const { width, height } = pixels;
  const lines = Buffer.alloc(height * (width + 1)); // each line begins with its filter: none
  for (let y = 0; y < height; y++) places.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.writeUInt8(8, 8);
  header.writeUInt8(PALETTE, 9);
  return Buffer.concat([
    SIGNATURE,
    written('IHDR', header),
    written('PLTE', Buffer.from(colours.flat())),
    written('IDAT', deflateSync(lines, { level: 9 })),
    written('IEND', Buffer.alloc(0)),
  ]);
}

function* chunks(png: Buffer): Generator<Chunk> {
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at);
    yield { type: png.toString('latin1', at + 4, at + 8), body: png.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

function written(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function read(png: Buffer): Pixels {
  const all = [...chunks(png)];
  const header = all.find(({ type }) => type === 'IHDR')!.body;
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const [depth, colour, interlaced] = [header[8]!, header[9]!, header[12]!];
  if (depth !== 8 || interlaced || (colour !== RGB && colour !== RGBA))
    throw new Error(`A PNG of ${depth} bits and colour type ${colour} is not read here.`);
  const step = colour === RGBA ? 4 : 3;
  const body = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(c => c.body)));
  return { width, height, step, bytes: unfiltered(body, width * step, height, step) };
}

/** Undoes what each line was filtered by: https://www.w3.org/TR/png-3/#9Filters. */
function unfiltered(body: Buffer, line: number, height: number, step: number): Buffer {
  const out = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = body[y * (line + 1)]!;
    for (let x = 0; x < line; x++) {
      const left = x >= step ? out[y * line + x - step]! : 0;
      const up = y > 0 ? out[(y - 1) * line + x]! : 0;
      const upLeft = x >= step && y > 0 ? out[(y - 1) * line + x - step]! : 0;
      out[y * line + x] = body[y * (line + 1) + 1 + x]! + predicted(filter, left, up, upLeft);
    }
  }
  return out;
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [left, up, upLeft].map(near => Math.abs(left + up - upLeft - near)) as [
        number,
        number,
        number,
      ];
      return a <= b && a <= c ? left : b <= c ? up : upLeft;
    }
    default:
      return 0;
  }
}

interface Alike {
  count: number;
  readonly sums: [number, number, number];
}

function quantised({ width, height, step, bytes }: Pixels): { colours: number[][]; places: Buffer } {
  const bucketOf = (at: number) =>
    ((bytes[at]! >> 3) << 10) | ((bytes[at + 1]! >> 3) << 5) | (bytes[at + 2]! >> 3);
  const alike = new Map<number, Alike>();
  for (let at = 0; at < bytes.length; at += step) {
    const bucket = bucketOf(at);
    const known = alike.get(bucket) ?? { count: 0, sums: [0, 0, 0] };
    known.count += 1;
    for (let channel = 0; channel < 3; channel++) known.sums[channel]! += bytes[at + channel]!;
    alike.set(bucket, known);
  }
  const means = [...alike].map(([bucket, { count, sums }]) => ({
    bucket,
    count,
    colour: sums.map(sum => Math.round(sum / count)),
  }));
  const colours = means
    .sort((a, b) => b.count - a.count || a.bucket - b.bucket)
    .slice(0, COLOURS)
    .map(({ colour }) => colour);
  const placeOf = new Map(means.map(({ bucket, colour }) => [bucket, nearest(colour, colours)]));
  const places = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < places.length; pixel++) places[pixel] = placeOf.get(bucketOf(pixel * step))!;
  return { colours, places };
}

function nearest(colour: readonly number[], colours: readonly (readonly number[])[]): number {
  const distances = colours.map(one =>
    one.reduce((sum, value, channel) => sum + (value - colour[channel]!) ** 2, 0),
  );
  return distances.indexOf(Math.min(...distances));
}
