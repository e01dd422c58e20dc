import { describe, expect, test } from 'vitest';
import { callsOf } from './calls.ts';
import { allows, simulated, type Wish } from './simulation.ts';
import { templateOf } from './stack-under-test.ts';

const { arn, elsewhere, entries, statementsOf } = simulated(templateOf());
const [table, archive, uploads] = [arn('StorageTable'), arn('StorageArchive'), arn('ImportsUploads')];
const work = arn('StorageWork');
const from = (address: string) => ({ ses: { FromAddress: address } });
const mail = (address: string): Wish => ({
  action: 'ses:SendRawEmail',
  resource: elsewhere('ses', 'identity/reports.example.com'),
  context: from(address),
});
const programmes = 'arn:aws:s3:::cdk-hnb659fds-assets-000000000000-us-east-1';

describe('the simulator knows the rules of IAM', () => {
  const allow = { Effect: 'Allow' as const, Action: ['s3:Get*'], Resource: ['arn:aws:s3:::a/x/*'] };
  const wish = { action: 's3:GetObject', resource: 'arn:aws:s3:::a/x/1' };
  const conditioned = {
    ...allow,
    Condition: { StringEquals: { 'ses:FromAddress': ['a@example.com', 'b@example.com'] } },
  };
  test.each([
    ['nothing is allowed by itself', [], wish, false],
    ['a statement allows what it names, by wildcards too', [allow], wish, true],
    ['but not another action', [allow], { ...wish, action: 's3:PutObject' }, false],
    ['nor another resource', [allow], { ...wish, resource: 'arn:aws:s3:::a/y/1' }, false],
    ['a denial wins', [allow, { ...allow, Effect: 'Deny' as const }], wish, false],
    ['a condition must be met', [conditioned], { ...wish, context: from('b@example.com') }, true],
    ['not by another value', [conditioned], { ...wish, context: from('c@example.com') }, false],
    ['nor by none', [conditioned], wish, false],
  ])('%s', (_, statements, asked, answer) => {
    expect(allows(statements, asked)).toBe(answer);
  });
});

/** Where the calls of our code go. */
const OURS: readonly Wish[] = [
  table,
  `${table}/index/byContact`,
  archive,
  ...['cells/p/2026-10.json', 'scores/p/2026-10/monthly/r0/scores.json', 'editions/p/2026-10/r0/m.pdf'].map(
    (key) => `${archive}/${key}`,
  ),
  work,
  `${work}/p.monthly.1/1/looks/00`,
  uploads,
  `${uploads}/uploads/p/1`,
  `${uploads}/rejected/p/1.csv`,
  arn('ContactSecret'),
  arn('LinkSecret'),
  arn('SurveyToolsKeys'),
  arn('ImportsQueue'),
  arn('SurveyToolsQueue'),
  arn('RunStateMachine'),
  '*',
].map((resource) => ({ action: '', resource, context: { s3: { prefix: 'uploads/p/' } } }));

/** What no function may do, whatever it is for. */
const NEVER: Readonly<Record<string, Wish>> = {
  'read the whole table at once': { action: 'dynamodb:Scan', resource: table },
  'delete the table': { action: 'dynamodb:DeleteTable', resource: table },
  'read another table': { action: 'dynamodb:GetItem', resource: elsewhere('dynamodb', 'table/other') },
  'delete what was issued': { action: 's3:DeleteObject', resource: `${archive}/editions/p/2026-10/r0/m.pdf` },
  'delete a version of it': { action: 's3:DeleteObjectVersion', resource: `${archive}/editions/p/2026-10/r0/m.pdf` },
  'lift the lock of the archive': { action: 's3:BypassGovernanceRetention', resource: `${archive}/editions/p/1.pdf` },
  'open the archive to others': { action: 's3:PutBucketPolicy', resource: archive },
  'read another bucket': { action: 's3:GetObject', resource: 'arn:aws:s3:::other/key' },
  'read the assets beside the programmes': { action: 's3:GetObject', resource: `${programmes}/other.zip` },
  'write the assets': { action: 's3:PutObject', resource: `${programmes}/any.json` },
  'mail in the name of somebody else': mail('ceo@example.com'),
  'change a key': { action: 'secretsmanager:PutSecretValue', resource: arn('LinkSecret') },
  'read the secret of another system': {
    action: 'secretsmanager:GetSecretValue',
    resource: elsewhere('secretsmanager', 'secret:other-aaaaaa'),
  },
  'use the key of the secrets for anything else': { action: 'kms:Decrypt', resource: arn('SecretsKey') },
  'change a function': { action: 'lambda:UpdateFunctionCode', resource: elsewhere('lambda', 'function:any') },
  'call a function': { action: 'lambda:InvokeFunction', resource: elsewhere('lambda', 'function:any') },
  'give itself rights': { action: 'iam:PutRolePolicy', resource: 'arn:aws:iam::000000000000:role/any' },
  'become somebody else': { action: 'sts:AssumeRole', resource: 'arn:aws:iam::000000000000:role/any' },
  'delete its log': { action: 'logs:DeleteLogGroup', resource: elsewhere('logs', 'log-group:any') },
  'write the log of another': { action: 'logs:PutLogEvents', resource: elsewhere('logs', 'log-group:other') },
  'stop a run': { action: 'states:StopExecution', resource: elsewhere('states', 'execution:any:any') },
};

describe.each(entries)('%s', (entry) => {
  const statements = statementsOf(entry);

  test('is allowed each call that its code can make', async () => {
    for (const action of await callsOf(entry)) {
      const wishes =
        action === 'ses:SendRawEmail' ? [mail('reports@example.com')] : OURS.map((w) => ({ ...w, action }));
      const asset = statements.flatMap(({ Resource: r }) => [r].flat()).filter((r) => String(r).startsWith(programmes));
      const allowed = [...wishes, ...asset.map((r) => ({ action, resource: String(r) }))].filter((w) =>
        allows(statements, w),
      );
      expect(allowed.length, action).toBeGreaterThan(0);
    }
  });

  test.each(Object.entries(NEVER))('cannot %s', (_, wish) => {
    expect(allows(statements, wish)).toBe(false);
  });
});

/** Who may do what others may not. */
describe.each<[string, Wish, readonly string[]]>([
  ['mail', mail('reports@example.com'), ['deliver/event', 'deliver/remind', 'deliver/send', 'deliver/tell-run']],
  [
    'read cells, the figures behind the scores',
    { action: 's3:GetObject', resource: `${archive}/cells/p/2026-10.json` },
    ['run/score'],
  ],
  [
    'read what a run counts in parts',
    { action: 's3:GetObject', resource: `${work}/p.monthly.1/1/looks/00` },
    ['run/gate', 'run/part', 'run/score'],
  ],
  ['write scores', { action: 's3:PutObject', resource: `${archive}/scores/p/1.json` }, ['run/score']],
  [
    'read the key that contacts are hashed with',
    { action: 'secretsmanager:GetSecretValue', resource: arn('ContactSecret') },
    ['collect/batch', 'collect/erasure', 'collect/import', 'collect/tool', 'collect/webhook'],
  ],
  [
    'read the key that links are signed with',
    { action: 'secretsmanager:GetSecretValue', resource: arn('LinkSecret') },
    ['deliver/report-link', 'deliver/send', 'deliver/unsubscribe'],
  ],
  [
    'delete rows',
    { action: 'dynamodb:DeleteItem', resource: table },
    ['admin/recipients', 'collect/erasure', 'collect/import', 'run/watch'],
  ],
  [
    'ask whose a contact is',
    { action: 'dynamodb:Query', resource: `${table}/index/byContact` },
    ['collect/erasure', 'collect/import'],
  ],
  ['start a run', { action: 'states:StartExecution', resource: arn('RunStateMachine') }, ['run/watch']],
])('%s', (_, wish, who) => {
  test(`may ${who.join(', ')} and nobody else`, () => {
    const may = entries.filter((entry) => allows(statementsOf(entry), wish));
    expect(may.sort()).toEqual(who.map((name) => `functions/${name}-handler.ts`));
  });
});
