import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { importFaults } from '../support/check-imports.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'yardstick-rooms-')));
  for (const room of ['functions', 'infra', 'templates', 'bench', 'test']) mkdirSync(join(root, room));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function plant(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const pathTo = (from: string, to: string) => `${'../'.repeat(from.split('/').length - 1)}${to}`;

describe('a room may import what its row of the table says', () => {
  test.each([
    ['functions/scoring/a.ts', 'functions/model/b.ts'],
    ['functions/run/a.ts', 'functions/scoring/b.ts'],
    ['functions/report/a.ts', 'templates/report/b.ts'],
    ['infra/a.ts', 'functions/runtime/env-names.ts'],
    ['infra/local/a.ts', 'functions/run/gate-handler.ts'],
    ['functions/admin/a.ts', 'functions/deliver/b.ts'],
  ])('%s may import %s', async (from, to) => {
    plant({ [from]: `import { b } from '${pathTo(from, to)}';\nexport const a = b;\n`, [to]: 'export const b = 1;\n' });
    expect(await importFaults(root)).toEqual([]);
  });
});

describe('a planted forbidden import is refused', () => {
  test.each([
    ['functions/scoring/a.ts', 'functions/store/b.ts', 'functions/scoring-rooms'],
    ['functions/statistics/a.ts', 'functions/model/b.ts', 'functions/statistics-rooms'],
    ['functions/model/a.ts', 'functions/store/b.ts', 'functions/model-rooms'],
    ['functions/collect/a.ts', 'functions/run/b.ts', 'functions/collect-rooms'],
    ['functions/deliver/a.ts', 'functions/report/b.ts', 'functions/deliver-rooms'],
    ['templates/report/a.ts', 'functions/statistics/b.ts', 'templates-rooms'],
    ['infra/constructs/a.ts', 'functions/run/b.ts', 'infra-no-function-code'],
    ['infra/constructs/a.ts', 'infra/local/b.ts', 'infra-no-local'],
  ])('%s must not import %s', async (from, to, rule) => {
    plant({ [from]: `import { b } from '${pathTo(from, to)}';\nexport const a = b;\n`, [to]: 'export const b = 1;\n' });
    expect(await importFaults(root)).toEqual([expect.stringContaining(`${rule}: ${from} → ${to}`)]);
  });

  test('an import of a type alone counts too', async () => {
    plant({
      'functions/scoring/a.ts': "import type { B } from '../store/b.ts';\nexport const a: B = 1;\n",
      'functions/store/b.ts': 'export type B = number;\n',
    });
    expect(await importFaults(root)).toEqual([expect.stringContaining('functions/scoring-rooms')]);
  });

  test('an npm package outside the row', async () => {
    plant({
      'functions/scoring/a.ts': "import { parse } from 'yaml';\nexport const a = parse;\n",
      'node_modules/yaml/package.json': '{ "name": "yaml", "version": "1.0.0", "main": "index.js" }',
      'node_modules/yaml/index.js': 'exports.parse = 1;',
    });
    expect(await importFaults(root)).toEqual([expect.stringContaining('functions/scoring-packages')]);
  });

  test('a circle, and a file that does not exist', async () => {
    plant({
      'functions/run/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'functions/run/b.ts': "import { a } from './a.ts';\nimport './c.ts';\nexport const b = () => a;\n",
    });
    const faults = (await importFaults(root)).join('\n');
    expect(faults).toContain('no-circular: functions/run/');
    expect(faults).toContain('no-unresolvable: functions/run/b.ts → ./c.ts');
  });
});

test('a tree in which no TypeScript was read is a fault, not a pass', async () => {
  plant({ 'functions/run/a.js': "import './b.js';\n", 'functions/run/b.js': '' });
  expect(await importFaults(root)).toEqual([expect.stringContaining('no imports of TypeScript files were read')]);
});
