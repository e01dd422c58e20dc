import { describe, expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { functionRoles, grantsOfRole, statementsOfRole } from '../../infra/reference/roles.ts';
import { callsOf } from './calls.ts';
import { COLLECT } from './grants/collect.ts';
import { DELIVER } from './grants/deliver.ts';
import { RUN } from './grants/run.ts';
import { templateOf } from './stack-under-test.ts';

const template = templateOf();

const functions = functionRoles(template);
const grantsOf = (role: string) => grantsOfRole(template, role);

/** Function × permission, the whole of it beside its own log and trace. */
const GRANTS: Readonly<Record<string, readonly string[]>> = { ...COLLECT, ...RUN, ...DELIVER };

/**
 * Listing lets S3 tell a missing object from a forbidden one; Secrets Manager decrypts for whoever asks; queues Lambda itself reads, and sends to where what failed
 * is kept.
 */
const UNCALLED = [
  'kms:Decrypt',
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
    const role = functions.get(`functions/deliver/${name}-handler.ts`) ?? '';
    const mail = statementsOfRole(template, role).filter(({ Action }) => Action.includes('ses:SendRawEmail'));
    expect(mail).toHaveLength(1);
    expect(mail[0]?.Condition).toEqual({ StringEquals: { 'ses:FromAddress': ['reports@example.com'] } });
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
        ...['Failure', 'Finish', 'Gate', 'Part', 'Plan', 'Render', 'Score', 'Send', 'Tell'].flatMap((name) => [
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
