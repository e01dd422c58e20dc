import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readConfig } from '../../infra/config.ts';
import { readable } from '../../infra/reference/readable.ts';
import { synthesise } from '../../infra/synth.ts';
import { only, PROGRAMMES, templateOf } from './stack-under-test.ts';

const directory = mkdtempSync(join(tmpdir(), 'yardstick-synth-test-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('the same input gives the same template and the same programmes', () => {
  const [one, two] = [synthesise({ programmes: PROGRAMMES }), synthesise({ programmes: PROGRAMMES })];
  expect(JSON.stringify(two.template)).toBe(JSON.stringify(one.template));
  expect(two.assets.programmes).toEqual(one.assets.programmes);
});

test('the programmes of the assembly are the file that the functions are told of', () => {
  const { assets, template } = synthesise({ programmes: PROGRAMMES });
  const [version, ...others] = JSON.parse(Buffer.from(assets.programmes).toString('utf8'));
  expect(others).toEqual([]);
  expect(version).toEqual({
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    programme: expect.objectContaining({ id: 'mobile-reputation' }),
  });
  const keys = [...JSON.stringify(template).matchAll(/"PROGRAMMES_KEY":"([^"]+)"/g)].map(([, key]) => key);
  expect(new Set(keys)).toEqual(new Set([expect.stringMatching(/^[0-9a-f]{64}\.json$/)]));
});

const read = (settings: Readonly<Record<string, unknown>>) => {
  const context: Readonly<Record<string, unknown>> = { stage: 'dev', programmes: PROGRAMMES, ...settings };
  return readConfig((key) => context[key]);
};

describe('a setting that cannot be used fails with a sentence', () => {
  test.each([
    [{ stage: 'test' }, 'context "stage": write dev or prod'],
    [{ sesRegion: 'Ireland' }, 'context "sesRegion": write an AWS region that has SES, for example eu-west-1'],
    [{ alarmEmail: 'ops' }, 'context "alarmEmail": write the address that alarms go to, for example ops@example.com'],
    [{ budget: 'much' }, 'context "budget": write US dollars a month, or 0 for no budget'],
    [{ today: '21.11.2026' }, 'context "today": write a date, for example 2026-11-21'],
    [{ lockDays: '0' }, 'context "lockDays": write at least 1 day'],
    [{ senderDomain: 'a@b.c' }, 'context "senderDomain": write a domain name, for example reports.example.com'],
    [{ programmes: [] }, 'context "programmes": name at least one programme file'],
    [
      { programmes: 7 },
      'context "programmes": name one or more programme files, in a list or with commas between them',
    ],
  ])('%j', (context, sentence) => {
    expect(() => read(context)).toThrow(sentence);
  });

  test('all of them at once', () => {
    expect(() => read({ sesRegion: 'x', senderDomain: 'y' })).toThrow(/sesRegion.*\n.*senderDomain/);
  });

  test('and so does a programme that is not sound', () => {
    expect(() => templateOf({ programmes: ['package.json'] })).toThrow('package.json: yardstick: ');
  });
});

test('programme files may be named with commas between them, as on the command line', () => {
  expect(read({ programmes: 'a.yaml, b.yaml' }).programmes).toEqual(['a.yaml', 'b.yaml']);
});

test('an admin is told the addresses, and what SES still needs', () => {
  const outputs = templateOf().findOutputs('*');
  expect(Object.keys(outputs)).toEqual(
    expect.arrayContaining(['ApiUrl', 'TableName', 'ArchiveBucket', 'StateMachineArn', 'NextStep']),
  );
  expect(outputs.NextStep?.Value).toMatch(/^Verify the senders/);
});

test('a sender domain is verified with DKIM, and its records are put out', () => {
  const template = templateOf({ context: { senderDomain: 'reports.example.com' } });
  template.hasResourceProperties('AWS::SES::EmailIdentity', { EmailIdentity: 'reports.example.com' });
  const records = Object.keys(template.findOutputs('*')).filter((name) => name.startsWith('Dkim'));
  expect(records).toEqual(['DkimRecord1', 'DkimRecord2', 'DkimRecord3']);
});

test('mail goes out encrypted, or not at all', () => {
  templateOf().hasResourceProperties('AWS::SES::ConfigurationSet', { DeliveryOptions: { TlsPolicy: 'REQUIRE' } });
});

test.each([
  ['dev', false],
  ['prod', true],
] as const)('the stack of %s is guarded against deletion: %s', (stage, guarded) => {
  const outdir = join(directory, stage);
  synthesise({ programmes: PROGRAMMES, stage, outdir });
  const { artifacts } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
  expect(artifacts[`yardstick-${stage}`].properties.terminationProtection ?? false).toBe(guarded);
});

describe('SES in another region', () => {
  const context = { sesRegion: 'eu-central-1', senderDomain: 'reports.example.com' };
  const main = templateOf({ outdir: directory, context });
  const mail = JSON.parse(readFileSync(join(directory, 'yardstick-dev-mail.template.json'), 'utf8'));
  const manifest = JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));

  test('has a stack of its own there, deployed first', () => {
    expect(manifest.artifacts['yardstick-dev-mail'].environment).toBe('aws://unknown-account/eu-central-1');
    expect(manifest.artifacts['yardstick-dev'].dependencies).toContain('yardstick-dev-mail');
    const types = Object.values(mail.Resources as Record<string, { Type: string }>).map((r) => r.Type);
    expect(types.sort()).toEqual([
      'AWS::SES::ConfigurationSet',
      'AWS::SES::ConfigurationSetEventDestination',
      'AWS::SES::EmailIdentity',
      'AWS::SNS::Topic',
      'AWS::SNS::TopicPolicy',
    ]);
    main.resourceCountIs('AWS::SES::ConfigurationSet', 0);
  });

  test('is where the sender sends, through the configuration set of that stack', () => {
    const send = Object.values(main.findResources('AWS::Lambda::Function')).find(
      (f) => f.Metadata.YardstickEntry === 'functions/deliver/send-handler.ts',
    );
    const { Name: name } = only(
      Object.fromEntries(
        Object.entries(mail.Resources as Record<string, { Type: string; Properties: { Name: string } }>)
          .filter(([, r]) => r.Type === 'AWS::SES::ConfigurationSet')
          .map(([id, r]) => [id, r.Properties]),
      ),
    );
    expect(send?.Properties.Environment.Variables).toMatchObject({
      SES_REGION: 'eu-central-1',
      SES_CONFIGURATION_SET: name,
    });
    const allowed = Object.values(main.findResources('AWS::IAM::Policy'))
      .flatMap((p) => p.Properties.PolicyDocument.Statement)
      .find((s) => s.Action === 'ses:SendRawEmail').Resource;
    expect(allowed.map(readable)).toEqual([
      `arn:{AWS::Partition}:ses:eu-central-1:{AWS::AccountId}:configuration-set/${name}`,
      'arn:{AWS::Partition}:ses:eu-central-1:{AWS::AccountId}:identity/*',
    ]);
  });
});

test('neither account, region nor partition is written into the template', () => {
  const text = JSON.stringify(templateOf().toJSON());
  expect(text).not.toMatch(/arn:aws[a-z-]*:/);
  expect(text).not.toMatch(/\b[a-z]{2}-(north|south|east|west|central)[a-z]*-\d\b/);
  expect(text).not.toMatch(/\b\d{12}\b/);
});
