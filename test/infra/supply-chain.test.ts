import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';

/** Licences under which anybody may use and pass on what is shipped. */
const FREE = new Set([
  '0BSD',
  'Apache-2.0',
  'Apache-2.0 AND BSL-1.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT AND OFL-1.1',
  'MIT-0',
]);
/** Packages whose package.json names no licence, with that of the file beside it. */
const BY_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

const licence = z.union([
  z.object({ license: z.object({ id: z.string() }) }).transform((l) => l.license.id),
  z.object({ expression: z.string() }).transform((l) => l.expression),
]);
const bomSchema = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(z.object({ name: z.string(), version: z.string(), licenses: z.array(licence).default([]) })),
});
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.looseObject({ hasInstallScript: z.boolean().default(false), resolved: z.string().optional() }),
  ),
});
const read = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const { packages } = lockSchema.parse(read('package-lock.json'));

test('everything that is shipped is listed by npm sbom, under a free licence', async () => {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  const { stdout } = await promisify(execFile)('npm', args, { maxBuffer: 64 * 1024 * 1024 });
  const { components } = bomSchema.parse(JSON.parse(stdout));
  expect(components.length).toBeGreaterThan(20);
  for (const { name, version, licenses } of components) {
    const [found = BY_FILE[name] ?? 'none'] = licenses;
    expect(FREE.has(found), `${name}@${version}: ${found}`).toBe(true);
  }
  const unlicensed = components.filter(({ licenses }) => licenses.length === 0).map(({ name }) => name);
  for (const name of unlicensed) expect(readFileSync(`node_modules/${name}/LICENSE`, 'utf8')).toContain('MIT');
});

test('install scripts are run of the packages that package.json names, and of no other', () => {
  const asking = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = asking.map(([place]) => place.replace(/^.*node_modules\//, ''));
  expect(Object.keys(read('package.json').allowScripts).sort()).toEqual([...new Set(names)].sort());
});

test('the lockfile names no place that packages come from, but their registry', () => {
  expect(Object.values(packages).flatMap(({ resolved }) => resolved ?? [])).toEqual([]);
});

test.each([
  ['400Regular', 'd45f67f0a7c0ca3f256950777ce6a61cc7ce5f9696d02900cbbaac25f8aa7d16'],
  ['500Medium', 'b30853d205f3ecdde938b1488c735ee15a2e870d31331b992fdc53971e23ec4a'],
  ['700Bold', '9a38ae0ab28cd5a256f9ea8e00dedc688aac17f7915fcb000572990afa956b96'],
])('the font %s is the one that reports were looked at with', (weight, sha256) => {
  const font = readFileSync(`node_modules/@expo-google-fonts/noto-sans-sc/${weight}/NotoSansSC_${weight}.ttf`);
  expect(createHash('sha256').update(font).digest('hex')).toBe(sha256);
});
