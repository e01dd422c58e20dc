import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';
import { type FontFamily, shippedFont, type Weight } from '../locale/font-family.ts';
import { createShaper, type Shaper } from './kit/shaper.ts';

/** A font in one weight, parsed once for all documents. */
export interface Face {
  /** What it is registered as in a PDF. */
  readonly name: string;
  readonly font: Font;
  readonly shaper: Shaper;
}

/** A bundled function carries the fonts beside it; elsewhere they stand in their npm package. */
function pathOf(file: string): string {
  const bundled = fileURLToPath(new URL(shippedFont(file), import.meta.url));
  return existsSync(bundled) ? bundled : createRequire(import.meta.url).resolve(file);
}

const faces = new Map<string, Face>();

/**
 * A font in one weight, read on first use and kept: the three faces of Noto Sans SC are 30 MB.
 * @throws {Error} if the file is not there or holds a collection of fonts.
 */
export function face(family: FontFamily, weight: Weight): Face {
  const name = `${family.name} ${weight}`;
  const known = faces.get(name);
  if (known !== undefined) return known;
  const path = pathOf(family.files[weight]);
  const file = readFileSync(path);
  const parse = (): Font => {
    const font = create(file);
    if (!('layout' in font)) throw new Error(`${path} holds no single font`);
    return font;
  };
  const shaper = createShaper(parse, family.plainFigures);
  const read = { name, font: shaper.embedded, shaper };
  faces.set(name, read);
  return read;
}
