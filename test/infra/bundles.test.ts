import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from 'vitest';
import { bundled } from '../../bench/bundle.ts';
import { familiesIn, NEEDS } from './bundle-packages.ts';
import { templateOf } from './stack-under-test.ts';

const directory = mkdtempSync(join(tmpdir(), 'yardstick-bundles-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const template = templateOf({ bundling: true, outdir: join(directory, 'one') });
const bundles = Object.values(template.findResources('AWS::Lambda::Function')).map((f) => ({
  entry: String(f.Metadata.YardstickEntry),
  place: join(directory, 'one', `asset.${String(f.Properties.Code.S3Key).replace('.zip', '')}`),
}));

const run = promisify(execFile);

describe.each(bundles)('$entry', ({ entry, place }) => {
  test('holds the packages that it needs and no other', () => {
    const needed = NEEDS[entry.replace(/^functions\/|-handler\.ts$/g, '')] ?? [];
    expect(familiesIn(place)).toEqual([...needed].sort());
  });

  test('starts on the Node of Lambda, without environment, network or node_modules', async () => {
    const load = `const { handler } = await import(${JSON.stringify(join(place, 'index.js'))});
      process.stdout.write(typeof handler + process.version.split('.')[0]);`;
    const { stdout, stderr } = await run(process.execPath, ['--input-type=module', '-e', load], {
      cwd: place,
      env: {},
    });
    expect([stdout, stderr]).toEqual(['functionv24', '']);
  });

  test('carries its source map, and no path of the machine that built it', () => {
    const files = readdirSync(place);
    expect(files).toEqual(expect.arrayContaining(['index.js', 'index.js.map']));
    expect(readFileSync(join(place, 'index.js'), 'utf8')).not.toContain(resolve('.'));
  });
});

test('the report function carries the fonts, unchanged', () => {
  const { place = '' } = bundles.find((b) => b.entry === 'functions/report/render-handler.ts') ?? {};
  for (const weight of ['400Regular', '500Medium', '700Bold']) {
    const name = `NotoSansSC_${weight}.ttf`;
    const shipped = readFileSync(join('node_modules/@expo-google-fonts/noto-sans-sc', weight, name));
    expect(readFileSync(join(place, 'fonts', name)).equals(shipped)).toBe(true);
  }
});

test('fonts go with no other function, and ingestion is less than a megabyte', () => {
  const withFonts = bundles.filter(({ place }) => readdirSync(place).includes('fonts'));
  expect(withFonts.map(({ entry }) => entry)).toEqual(['functions/report/render-handler.ts']);
  const { place = '' } = bundles.find(({ entry }) => entry === 'functions/collect/batch-handler.ts') ?? {};
  expect(statSync(join(place, 'index.js')).size).toBeLessThan(1_000_000);
});

// All at once and by another way into esbuild than CDK's: what the bench measures is what is deployed.
test('built again, every bundle is the same to the byte', async () => {
  const again = join(directory, 'again');
  await bundled(Object.fromEntries(bundles.map(({ entry }, i) => [`${i}`, entry])), again);
  const code = (path: string): string => readFileSync(path, 'utf8').replace(/\/\/# sourceMappingURL=.*\n$/, '');
  bundles.forEach(({ place }, i) => {
    expect(code(join(again, `${i}.js`)) === code(join(place, 'index.js')), bundles[i]?.entry).toBe(true);
  });
});
