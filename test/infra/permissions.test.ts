import { describe, expect, test } from 'vitest';
import { callsOf } from './calls.ts';
import { functionRoles, grantsOfRole, type Statement } from './roles.ts';
import { readable, templateOf } from './stack-under-test.ts';

const template = templateOf();

const functions = functionRoles(template);
const grantsOf = (role: string) => grantsOfRole(template, role);

const TABLE = '{StorageTable.Arn}';
const ARCHIVE = '{StorageArchive.Arn}';
const UPLOADS = '{ImportsUploads.Arn}';
const PROGRAMMES =
  's3:GetObject on arn:{AWS::Partition}:s3:::cdk-hnb659fds-assets-{AWS::AccountId}-{AWS::Region}/<hash>.json';
const SES = 'arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}';

/** Function × permission, the whole of it beside its own log and trace. */
const GRANTS: Readonly<Record<string, readonly string[]>> = {
  'functions/collect/authorizer-handler.ts': [`dynamodb:GetItem on ${TABLE}`],
  'functions/collect/batch-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    'secretsmanager:GetSecretValue on {ContactSecret}',
  ],
  'functions/collect/benchmarks-handler.ts': [`dynamodb:PutItem on ${TABLE}`, PROGRAMMES],
  'functions/collect/imports-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${UPLOADS}/rejected/*`,
    `s3:PutObject on ${UPLOADS}/uploads/*`,
  ],
  'functions/collect/import-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}/index/byContact`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:DeleteObject on ${UPLOADS}/uploads/*`,
    `s3:GetObject on ${UPLOADS}/rejected/*`,
    `s3:GetObject on ${UPLOADS}/uploads/*`,
    `s3:PutObject on ${UPLOADS}/rejected/*`,
    'secretsmanager:GetSecretValue on {ContactSecret}',
    ...['DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage', 'SendMessage'].map(
      (action) => `sqs:${action} on {ImportsQueue.Arn}`,
    ),
  ],
  'functions/collect/erasure-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    `dynamodb:Query on ${TABLE}/index/byContact`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:DeleteObject on ${UPLOADS}/uploads/*`,
    `s3:ListBucket on ${UPLOADS}`,
    'secretsmanager:GetSecretValue on {ContactSecret}',
  ],
  'functions/collect/scores-handler.ts': [
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
  ],
  'functions/collect/editions-handler.ts': [
    `dynamodb:Query on ${TABLE}`,
    `s3:GetObject on ${ARCHIVE}/editions/*`,
    PROGRAMMES,
  ],
  'functions/collect/openapi-handler.ts': [],
  'functions/collect/webhook-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    'secretsmanager:GetSecretValue on {ContactSecret}',
    'secretsmanager:GetSecretValue on {SurveyToolsKeys}',
    'sqs:SendMessage on {SurveyToolsQueue.Arn}',
  ],
  'functions/collect/tool-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    'secretsmanager:GetSecretValue on {ContactSecret}',
    'secretsmanager:GetSecretValue on {SurveyToolsKeys}',
    ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage', 'SendMessage'].map(
      (action) => `sqs:${action} on {SurveyToolsQueue.Arn}`,
    ),
  ],
  'functions/collect/catch-up-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    PROGRAMMES,
    'secretsmanager:GetSecretValue on {SurveyToolsKeys}',
    'sqs:SendMessage on {SurveyToolsDeadLetters.Arn}',
    'sqs:SendMessage on {SurveyToolsQueue.Arn}',
  ],
  'functions/run/gate-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
  ],
  'functions/run/warn-handler.ts': [
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:ListBucket on ${ARCHIVE}`,
    'sqs:SendMessage on {EarlyWarningDeadLetters.Arn}',
  ],
  'functions/run/watch-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    'sqs:SendMessage on {WatchDeadLetters.Arn}',
    'states:StartExecution on {RunStateMachine}',
  ],
  'functions/run/score-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/cells/*`,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:ListBucket on ${ARCHIVE}`,
    `s3:PutObject on ${ARCHIVE}/cells/*`,
    `s3:PutObject on ${ARCHIVE}/scores/*`,
  ],
  'functions/report/render-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    `s3:PutObject on ${ARCHIVE}/editions/*`,
  ],
  'functions/admin/recipients-handler.ts': [
    `dynamodb:DeleteItem on ${TABLE}`,
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
  ],
  'functions/deliver/plan-handler.ts': [`dynamodb:PutItem on ${TABLE}`, `dynamodb:Query on ${TABLE}`, PROGRAMMES],
  'functions/deliver/send-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/editions/*`,
    `s3:GetObject on ${ARCHIVE}/scores/*`,
    'secretsmanager:GetSecretValue on {LinkSecret}',
    // The account's limits are no resource.
    'ses:GetSendQuota on *',
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
  ],
  'functions/deliver/event-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
    'sqs:SendMessage on {MailEventsDeadLetters.Arn}',
  ],
  'functions/deliver/unsubscribe-handler.ts': [
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
    'secretsmanager:GetSecretValue on {LinkSecret}',
  ],
  'functions/deliver/remind-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
    'sqs:SendMessage on {RemindersDeadLetters.Arn}',
  ],
  'functions/deliver/report-link-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    PROGRAMMES,
    `s3:GetObject on ${ARCHIVE}/editions/*`,
    'secretsmanager:GetSecretValue on {LinkSecret}',
  ],
  'functions/run/finish-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:Query on ${TABLE}`,
  ],
  'functions/run/failure-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    `dynamodb:UpdateItem on ${TABLE}`,
    PROGRAMMES,
  ],
  'functions/deliver/tell-run-handler.ts': [
    `dynamodb:GetItem on ${TABLE}`,
    `dynamodb:PutItem on ${TABLE}`,
    PROGRAMMES,
    `ses:SendRawEmail on ${SES}:configuration-set/{SendingConfigurationSet}`,
    `ses:SendRawEmail on ${SES}:identity/*`,
  ],
};

/**
 * Listing lets S3 tell a missing object from a forbidden one; queues Lambda itself reads, and sends to where what failed
 * is kept.
 */
const UNCALLED = [
  's3:ListBucket',
  'sqs:DeleteMessage',
  'sqs:GetQueueAttributes',
  'sqs:ReceiveMessage',
  'sqs:SendMessage',
];

test('every function is in the table', () => {
  expect([...functions.keys()].sort()).toEqual(Object.keys(GRANTS).sort());
});

describe.each(Object.entries(GRANTS))('%s', (entry, expected) => {
  const role = functions.get(entry) ?? '';

  test('may write its own log and its trace, and do what the table says', () => {
    const log = `{${role.replace(/Role[0-9A-F]{8}$/, 'Log')}.Arn}`;
    const own = [
      `logs:CreateLogStream on ${log}`,
      `logs:PutLogEvents on ${log}`,
      'xray:PutTelemetryRecords on *',
      'xray:PutTraceSegments on *',
    ];
    expect(grantsOf(role)).toEqual([...own, ...expected].sort());
    expect(template.findResources('AWS::IAM::Role')[role]?.Properties).not.toHaveProperty('ManagedPolicyArns');
  });

  test('is granted just the calls that its code can make', async () => {
    const granted = new Set(expected.map((g) => g.split(' on ')[0]).filter((a) => !UNCALLED.includes(`${a}`)));
    const called = (await callsOf(entry)).filter((action) => !UNCALLED.includes(action));
    expect(called).toEqual([...granted].sort());
  });
});

test.each(['send', 'event', 'remind'])(
  'mail of the %s function leaves only from the senders of the programmes',
  (name) => {
    const role = functions.get(`functions/deliver/${name}-handler.ts`);
    const policy = Object.values(template.findResources('AWS::IAM::Policy')).find(
      ({ Properties }) => Properties.Roles[0].Ref === role,
    );
    const statement = policy?.Properties.PolicyDocument.Statement.find(
      (s: Statement) => s.Action === 'ses:SendRawEmail',
    );
    expect(statement.Condition).toEqual({ StringEquals: { 'ses:FromAddress': ['reports@example.com'] } });
  },
);

test('beside the functions, only the state machine, the schedules and the API have roles', () => {
  const known = new Set(functions.values());
  const others = Object.keys(template.findResources('AWS::IAM::Role')).filter((role) => !known.has(role));
  expect(others.map((role) => [readable({ Ref: role }), grantsOf(role)])).toEqual([
    ['{CollectApiCloudWatchRole}', []],
    [
      '{RunStateMachineRole}',
      [
        ...['Failure', 'Finish', 'Gate', 'Plan', 'Render', 'Score', 'Send', 'Tell'].flatMap((name) => [
          `lambda:InvokeFunction on {Run${name}Function.Arn}`,
          `lambda:InvokeFunction on {Run${name}Function.Arn}:*`,
        ]),
        // The delivery of logs and traces knows no resources.
        'logs:CreateLogDelivery on *',
        'logs:DeleteLogDelivery on *',
        'logs:DescribeLogGroups on *',
        'logs:DescribeResourcePolicies on *',
        'logs:GetLogDelivery on *',
        'logs:ListLogDeliveries on *',
        'logs:PutResourcePolicy on *',
        'logs:UpdateLogDelivery on *',
        'xray:GetSamplingRules on *',
        'xray:GetSamplingTargets on *',
        'xray:PutTelemetryRecords on *',
        'xray:PutTraceSegments on *',
      ],
    ],
    [
      '{SchedulerRoleForTargetd291fd}',
      ['sqs:SendMessage on {SchedulesDeadLetters.Arn}', 'states:StartExecution on {RunStateMachine}'],
    ],
  ]);
});
