import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { contrastOf } from '../functions/model/colour.ts';

const MOST_BYTES = 64 * 1024;
/** Pixels a side: from 64 on print is sharp at the size it is drawn, more than 1,200 only makes the file larger. */
const PIXELS = { least: 64, most: 1200 } as const;
/** A mark that is longer or taller is too small to be read in its place. */
const LONGEST = 8;
/** What a graphic needs on its ground (WCAG 2.2, success criterion 1.4.11). */
const LEAST_CONTRAST = 3;
/** Share of the pixels that must keep it: a thin mark has few, a white one none. */
const LEAST_SHARE = 0.01;

const hex = (value: number): string => value.toString(16).padStart(2, '0');

/** Share of the pixels that stand out from white paper. */
function legible({ data }: PNG): number {
  const pixels = data.length / 4;
  const known = new Map<number, boolean>();
  let dark = 0;
  for (let i = 0; i < data.length; i += 4) {
    const opacity = (data[i + 3] ?? 0) / 255;
    const onWhite = [0, 1, 2].map((c) => Math.round(255 - opacity * (255 - (data[i + c] ?? 0))));
    const key = onWhite.reduce((all, channel) => all * 256 + channel, 0);
    const stands = known.get(key) ?? contrastOf(`#${onWhite.map(hex).join('')}`, '#FFFFFF') >= LEAST_CONTRAST;
    known.set(key, stands);
    if (stands) dark += 1;
  }
  return dark / pixels;
}

function decoded(file: Buffer): PNG | string {
  try {
    return PNG.sync.read(file);
  } catch (error) {
    return `is no PNG that can be read: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** What is wrong with a logo; undefined for one that can be drawn. */
function faultOf(file: Buffer): string | undefined {
  if (file.length > MOST_BYTES)
    return `has ${Math.ceil(file.length / 1024)} KB; at most ${MOST_BYTES / 1024} are taken`;
  const image = decoded(file);
  if (typeof image === 'string') return image;
  const { width, height } = image;
  const size = `is ${width} × ${height} pixels`;
  if (Math.min(width, height) < PIXELS.least || Math.max(width, height) > PIXELS.most)
    return `${size}; each side must have ${PIXELS.least} to ${PIXELS.most}`;
  if (Math.max(width / height, height / width) > LONGEST)
    return `${size}; one side may be ${LONGEST} times the other at most`;
  // Bit depth and interlacing stand at fixed places of the header (PNG specification, 11.2.2).
  if (file[24] !== 8 || file[28] !== 0) return 'must have 8 bits a channel and no interlacing; save it anew';
  if (legible(image) < LEAST_SHARE)
    return `is too pale for white paper: hardly any of it has a contrast of ${LEAST_CONTRAST}:1; give the version for light backgrounds`;
  return undefined;
}

/** A logo's bytes, or what is wrong with it. */
export function readLogo(path: string): { readonly png: string } | { readonly fault: string } {
  let file: Buffer;
  try {
    file = readFileSync(path);
  } catch (error) {
    return { fault: `cannot be read: ${error instanceof Error ? error.message : String(error)}` };
  }
  const fault = faultOf(file);
  return fault === undefined ? { png: file.toString('base64') } : { fault };
}
