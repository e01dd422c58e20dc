import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ENV } from '../../functions/runtime/env-names.ts';
import { readable } from '../../infra/reference/readable.ts';
import { templateOf } from './stack-under-test.ts';

const functions = Object.values(templateOf().findResources('AWS::Lambda::Function'));
const logGroups = Object.values(templateOf().findResources('AWS::Logs::LogGroup'));

describe.each(functions.map((f) => [f.Metadata.YardstickEntry, f.Properties]))('%s', (entry, properties) => {
  test('is a file of the repository, named for whoever reads the template', () => {
    expect(entry).toMatch(/^functions\/[a-z]+\/[a-z-]+-handler\.ts$/);
    expect(existsSync(entry)).toBe(true);
  });

  test('runs on Node 24 on Graviton, traced, within the limits of a new account', () => {
    expect(properties).toMatchObject({
      Runtime: 'nodejs24.x',
      Architectures: ['arm64'],
      Handler: 'index.handler',
      TracingConfig: { Mode: 'Active' },
    });
    expect(properties.MemorySize).toBeLessThanOrEqual(3008);
    expect(properties.Timeout).toBeLessThanOrEqual(900);
    expect(properties).not.toHaveProperty('ReservedConcurrentExecutions');
    expect(readable(properties.LoggingConfig.LogGroup)).toMatch(/Log}$/);
  });

  test('is told only what the list of environment names knows', () => {
    const known: readonly string[] = [...Object.values(ENV), 'NODE_OPTIONS'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(properties.Environment.Variables)));
  });
});

test('logs are kept for three months', () => {
  expect(logGroups.length).toBeGreaterThan(functions.length);
  for (const { Properties } of logGroups) expect(Properties.RetentionInDays).toBe(90);
});
