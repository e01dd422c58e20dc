import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../infra/config.ts';
import { referenceTables, withTables } from '../../infra/reference/tables.ts';
import { templateOf } from './stack-under-test.ts';

const tables = referenceTables(templateOf().toJSON());
const places = { 'docs/security.md': ['permissions'], 'docs/operations.md': ['alarms', 'log'] };

describe.each(Object.entries(places))('%s', (file, names) => {
  test('has the tables that the template and the catalogue give: npm run build writes them', () => {
    const text = readFileSync(file, 'utf8');
    for (const name of names) expect(text).toContain(`<!-- table: ${name} -->\n${tables[name]}\n<!-- end -->`);
    expect(withTables(text, tables)).toBe(text);
  });
});

test('a table that has changed is put in the place of the old one, and the rest is left alone', () => {
  const text = 'a\n<!-- table: one -->\nold\n<!-- end -->\nb\n<!-- table: two -->\nkept\n<!-- end -->\n';
  expect(withTables(text, { one: '| $& |' })).toBe(text.replace('old', () => '| $& |'));
});

test('the settings are those that the configuration reads, each described', () => {
  const described = [
    ...readFileSync('docs/operations.md', 'utf8').matchAll(/^\| `([a-z][A-Za-z]+)` \| [^|]{5,} \|/gm),
  ].map((m) => m[1]);
  expect(described.sort()).toEqual([...SETTINGS].sort());
});
