import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, aws_s3, Stack } from 'aws-cdk-lib';
import { afterAll, describe, expect, test } from 'vitest';
import { addYardstick } from '../../infra/add-yardstick.ts';
import { checkBestPractice } from '../../infra/best-practice.ts';
import { PROGRAMMES } from './stack-under-test.ts';

const directory = mkdtempSync(join(tmpdir(), 'yardstick-practice-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8'));

const appWith = (name: string, more: object) =>
  new App({
    outdir: join(directory, name),
    context: { ...context, programmes: PROGRAMMES, 'aws:cdk:bundling-stacks': [], ...more },
  });

describe("cdk-nag's AwsSolutions pack", () => {
  test.each([
    ['dev', { stage: 'dev' }],
    ['prod', { stage: 'prod' }],
    ['mail elsewhere', { stage: 'prod', sesRegion: 'eu-west-1', senderDomain: 'reports.example.com' }],
  ])('finds nothing without a reason: %s', (name, more) => {
    const app = appWith(name, more);
    checkBestPractice(app);
    addYardstick(app);
    expect(() => app.synth()).not.toThrow();
  });

  test('refuses a bucket that breaks its rules', () => {
    const app = appWith('planted', {});
    checkBestPractice(app);
    new aws_s3.Bucket(new Stack(app, 'Planted'), 'Open');
    expect(() => app.synth()).toThrow(/validation/i);
  });
});
