import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { path } from '../../support/sample-programme.ts';

function memoryOf(rows: number): { accepted: number; megabytes: number } {
  const file = path('test/integration/collect/fixtures/import-memory.ts');
  const args = ['--max-old-space-size=80', '--max-semi-space-size=4', file, String(rows)];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}

test('ten times the rows need no more memory', () => {
  const [few, many] = [memoryOf(4000), memoryOf(40_000)];
  expect([few.accepted, many.accepted]).toEqual([4000, 40_000]);
  // The second's rows take far more than the heap that both are given.
  expect(many.megabytes - few.megabytes).toBeLessThan(40);
});
