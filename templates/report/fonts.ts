import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { create, type Font } from 'fontkit';

export type Weight = 'regular' | 'medium' | 'bold';
export const WEIGHTS: readonly Weight[] = ['regular', 'medium', 'bold'];

/** A font file as pdfkit embeds it, and parsed for measuring. */
export interface Face {
  readonly file: Buffer;
  readonly font: Font;
}

const FILES: Readonly<Record<Weight, { folder: string; name: string }>> = {
  regular: { folder: '400Regular', name: 'NotoSansSC_400Regular.ttf' },
  medium: { folder: '500Medium', name: 'NotoSansSC_500Medium.ttf' },
  bold: { folder: '700Bold', name: 'NotoSansSC_700Bold.ttf' },
};

/** A bundled function carries the fonts beside it; elsewhere they stand in their npm package. */
function pathOf({ folder, name }: { folder: string; name: string }): string {
  const bundled = fileURLToPath(new URL(`fonts/${name}`, import.meta.url));
  if (existsSync(bundled)) return bundled;
  return createRequire(import.meta.url).resolve(`@expo-google-fonts/noto-sans-sc/${folder}/${name}`);
}

const faces = new Map<Weight, Face>();

/**
 * Noto Sans SC in one weight, read on first use and kept: three faces are 30 MB.
 * @throws {Error} if the file is not there or holds a collection of fonts.
 */
export function face(weight: Weight): Face {
  const known = faces.get(weight);
  if (known !== undefined) return known;
  const path = pathOf(FILES[weight]);
  const file = readFileSync(path);
  const font = create(file);
  if (!('layout' in font)) throw new Error(`${path} holds no single font`);
  const read = { file, font };
  faces.set(weight, read);
  return read;
}
