import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { loadProgrammes, ProgrammeFilesError } from '../../infra/programme-files.ts';

const SAMPLE = 'templates/programmes/mobile-reputation.yaml';
const sample = readFileSync(SAMPLE, 'utf8');
const directory = mkdtempSync(join(tmpdir(), 'yardstick-programmes-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function file(name: string, content: string): string {
  const path = join(directory, name);
  writeFileSync(path, content);
  return path;
}

function faultsOf(paths: readonly string[]) {
  try {
    loadProgrammes(paths);
  } catch (error) {
    if (error instanceof ProgrammeFilesError) return error.faults;
    throw error;
  }
  return [];
}

const hashOf = (path: string) => loadProgrammes([path])[0]?.hash;

test('every shipped programme loads, in the order asked for', () => {
  const loaded = loadProgrammes([SAMPLE, 'templates/programmes/gansu-telecom.yaml']);
  expect(loaded.map((l) => l.programme.id)).toEqual(['mobile-reputation', 'gansu-telecom']);
});

describe('the hash', () => {
  test('does not see comments, layout or the order of keys', () => {
    const [first = '', ...rest] = sample.split(/^(?=owner:)/m);
    const moved = rest.join('').replace(/^owner:.*\n/, '');
    const owner = /^owner:.*\n/m.exec(sample)?.[0] ?? '';
    const other = file('layout.yaml', `# another comment\n${first}${moved}\n\n${owner}`);
    expect(hashOf(other)).toBe(hashOf(SAMPLE));
  });

  test.each([
    ['a weight', 'weights: assumed', 'weights: given'],
    ['a word', 'Operator 2', 'Operator Two'],
    ['the order of items in a report', '[qual_1, qual_2,', '[qual_2, qual_1,'],
  ])('sees %s', (_, from, to) => {
    expect(sample).toContain(from);
    expect(hashOf(file('changed.yaml', sample.replace(from, to)))).not.toBe(hashOf(SAMPLE));
  });
});

describe('everything that is wrong is said at once, with file and place', () => {
  test('in several files', () => {
    const one = file('one.yaml', sample.replace('timezone: Asia/Shanghai', 'timezone: Asia/Lanzhou'));
    const two = file(
      'two.yaml',
      sample.replace('overall: cusa', 'overall: nothing').replace('id: mobile', 'id: other'),
    );
    const missing = join(directory, 'missing.yaml');
    expect(faultsOf([one, two, missing])).toEqual([
      { file: one, path: 'timezone', message: expect.stringContaining('not an IANA time zone') },
      { file: two, path: 'overall', message: expect.stringContaining('nothing') },
      { file: missing, path: '(file)', message: expect.stringContaining('cannot be read') },
    ]);
  });

  test('where it is not YAML: line and column', () => {
    const path = file('broken.yaml', 'yardstick: 1\nid: [a\nname: x\n');
    expect(faultsOf([path])[0]).toMatchObject({ file: path, path: expect.stringMatching(/^line 3, column \d+$/) });
  });

  test('a key that stands twice', () => {
    const path = file('twice.yaml', `${sample}\nowner: { name: A, email: a@example.com }\n`);
    expect(faultsOf([path])[0]?.message).toMatch(/unique/i);
  });

  test('the message has a line for each', () => {
    const path = file(
      'two-faults.yaml',
      sample.replace('overall: cusa', 'overall: no').replace('Asia/Shanghai', 'No/Zone'),
    );
    expect(() => loadProgrammes([path])).toThrow(/two-faults\.yaml: timezone: .*\n.*two-faults\.yaml: overall: /);
  });
});

describe('versions of a programme', () => {
  test('may stand side by side', () => {
    const later = file('later.yaml', sample.replace('effectiveFrom: 2026-01', 'effectiveFrom: 2027-01'));
    expect(loadProgrammes([SAMPLE, later]).map((l) => l.programme.effectiveFrom)).toEqual(['2026-01', '2027-01']);
  });

  test('must differ in the period from which they are in force', () => {
    const copy = file('copy.yaml', sample);
    expect(faultsOf([SAMPLE, copy])).toEqual([
      { file: copy, path: 'effectiveFrom', message: expect.stringContaining(`stands in ${SAMPLE} too`) },
    ]);
  });
});
