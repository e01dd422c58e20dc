import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, expect, test } from 'vitest';
import { loadProgrammes } from '../../infra/programme-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-logo-'));
afterAll(() => rmSync(folder, { recursive: true }));
const sample = readFileSync('templates/programmes/mobile-reputation.yaml', 'utf8');

/** The sample with a logo of these bytes. */
function programmeWith(bytes: Uint8Array | null, name = 'mark.png') {
  if (bytes !== null) writeFileSync(join(folder, name), bytes);
  const path = join(folder, 'programme.yaml');
  writeFileSync(path, `${sample}\nlogo: { file: ${name}, alt: Mark }\n`);
  return loadProgrammes([path])[0]?.programme;
}

function png(width: number, height: number, [red, green, blue, opacity]: readonly [number, number, number, number]) {
  const image = new PNG({ width, height });
  for (let i = 0; i < image.data.length; i += 4) image.data.set([red, green, blue, opacity], i);
  return PNG.sync.write(image);
}
const DARK = [11, 95, 165, 255] as const;

test('the bytes of a logo beside the programme file go with the programme', () => {
  const mark = png(120, 80, DARK);
  expect(programmeWith(mark)?.logo).toEqual({ file: 'mark.png', alt: 'Mark', png: mark.toString('base64') });
});

test.each([
  ['is not there', null, 'missing.png', /cannot be read: ENOENT/],
  ['is no PNG', Buffer.from('GIF89a'), 'mark.png', /is no PNG that can be read: /],
  ['is cut off', png(100, 100, DARK).subarray(0, 60), 'mark.png', /is no PNG that can be read: /],
  ['is too small', png(63, 100, DARK), 'mark.png', /is 63 × 100 pixels; each side must have 64 to 1200$/],
  ['is too large', png(64, 1201, DARK), 'mark.png', /each side must have 64 to 1200$/],
  ['is too long', png(600, 64, DARK), 'mark.png', /one side may be 8 times the other at most$/],
  ['has too many bytes', Buffer.alloc(64 * 1024 + 1), 'mark.png', /has 65 KB; at most 64 are taken$/],
  ['is white', png(100, 100, [255, 255, 255, 255]), 'mark.png', /is too pale for white paper: /],
  ['is hardly visible', png(100, 100, [0, 0, 0, 60]), 'mark.png', /is too pale for white paper: /],
  ['is another kind of file', Buffer.alloc(1), 'mark.svg', /name a PNG file/],
])('a logo that %s is refused', (_, bytes, name, sentence) => {
  expect(() => programmeWith(bytes, name)).toThrow(sentence);
});
