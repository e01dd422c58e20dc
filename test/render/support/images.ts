import { readFileSync, writeFileSync } from 'node:fs';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { output, withFile } from './poppler.ts';

/** Enough to see layout, marks and colour; text is compared by the tests that read it. */
const DOTS_PER_INCH = 40;
/** How different two pixels may be, 0-1: versions of poppler smooth edges differently. */
const PIXEL = 0.25;

/** One page of a file as an image. */
export function imageOf(pdf: Uint8Array, page: number): PNG {
  const at = ['-r', String(DOTS_PER_INCH), '-f', String(page), '-l', String(page), '-png', '-singlefile'];
  const bytes = withFile(pdf, (path) => {
    output('pdftoppm', [...at, path, path.replace(/\.pdf$/, '')]);
    return readFileSync(path.replace(/\.pdf$/, '.png'));
  });
  return PNG.sync.read(bytes);
}

/**
 * Share of the pixels that differ from the image kept in `file`, 0-1; 1 where the sizes do. With UPDATE_GOLDEN=1 the
 * image is kept instead.
 */
export function differenceFrom(file: URL, image: PNG): number {
  if (process.env.UPDATE_GOLDEN === '1') {
    writeFileSync(file, PNG.sync.write(image, { colorType: 2, deflateLevel: 9 }));
    return 0;
  }
  const kept = PNG.sync.read(readFileSync(file));
  const { width, height } = image;
  if (kept.width !== width || kept.height !== height) return 1;
  return pixelmatch(kept.data, image.data, undefined, width, height, { threshold: PIXEL }) / (width * height);
}
