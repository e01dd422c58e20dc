import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { onPath } from './programs.ts';
import { templateOf } from './stack-under-test.ts';

const directory = mkdtempSync(join(tmpdir(), 'yardstick-lint-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const there = onPath('cfn-lint');

describe.skipIf(!there)(`cfn-lint${there ? '' : ' (skipped: not on the PATH; pip install cfn-lint)'}`, () => {
  test.each([
    ['dev', {}],
    ['prod', { stage: 'prod', context: { senderDomain: 'reports.example.com' } }],
    ['mail', { context: { sesRegion: 'eu-central-1', senderDomain: 'reports.example.com' } }],
  ] as const)('finds no fault in the template of %s', (name, options) => {
    const outdir = join(directory, name);
    templateOf({ ...options, outdir });
    // W3005: CDK says in DependsOn what a GetAtt says already.
    const args = ['--ignore-checks', 'W3005', '--format', 'parseable', '--', `${outdir}/*.template.json`];
    const { status, stdout, stderr } = spawnSync('cfn-lint', args, { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['', '']);
    expect(status).toBe(0);
  });
});
