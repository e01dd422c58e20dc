import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { afterAll, describe, expect, test } from 'vitest';
import { addYardstick } from '../../infra/add-yardstick.ts';
import { readable } from '../../infra/reference/readable.ts';
import { only, PROGRAMMES, templateOf } from './stack-under-test.ts';

const template = templateOf();
const directory = mkdtempSync(join(tmpdir(), 'yardstick-schedules-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('a report starts at its time in the zone of the programme, and is told that time', () => {
  const { Properties } = only(template.findResources('AWS::Scheduler::Schedule'));
  expect(Properties).toMatchObject({
    ScheduleExpression: 'cron(0 8 3 * ? *)',
    ScheduleExpressionTimezone: 'Asia/Shanghai',
    FlexibleTimeWindow: { Mode: 'OFF' },
    State: 'ENABLED',
    Target: { RetryPolicy: { MaximumEventAgeInSeconds: 21_600, MaximumRetryAttempts: 10 } },
  });
  expect(readable(Properties.Target.Arn)).toBe('{RunStateMachine}');
  expect(JSON.parse(Properties.Target.Input)).toEqual({
    programme: 'mobile-reputation',
    report: 'monthly',
    scheduledTime: '<aws.scheduler.scheduled-time>',
  });
  expect(readable(Properties.Target.DeadLetterConfig.Arn)).toBe('{SchedulesDeadLetters.Arn}');
});

test('the latest version of a programme schedules its reports', () => {
  const file = readFileSync(PROGRAMMES[0] ?? '', 'utf8');
  const later = join(directory, 'later.yaml');
  writeFileSync(later, file.replace('effectiveFrom: 2026-01', 'effectiveFrom: 2027-01').replace('"0 8 3', '"30 9 5'));
  for (const programmes of [
    [...PROGRAMMES, later],
    [later, ...PROGRAMMES],
  ]) {
    const { Properties } = only(templateOf({ programmes }).findResources('AWS::Scheduler::Schedule'));
    expect(Properties.ScheduleExpression).toBe('cron(30 9 5 * ? *)');
  }
});

test('each report of each programme has a schedule', () => {
  const file = readFileSync(PROGRAMMES[0] ?? '', 'utf8');
  const other = join(directory, 'other.yaml');
  writeFileSync(
    other,
    file
      .replace('id: mobile-reputation', 'id: other')
      .replace('reports:\n', 'reports:\n  - { id: second, kind: monthly, schedule: { cron: "0 7 4 * ? *" } }\n'),
  );
  const schedules = templateOf({ programmes: [...PROGRAMMES, other] }).findResources('AWS::Scheduler::Schedule');
  const inputs = Object.values(schedules).map(({ Properties }) => JSON.parse(Properties.Target.Input));
  expect(inputs.map((i) => `${i.programme}/${i.report}`)).toEqual([
    'mobile-reputation/monthly',
    'other/second',
    'other/monthly',
  ]);
});

test('what cannot be started waits in an encrypted queue for two weeks', () => {
  template.hasResourceProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true, MessageRetentionPeriod: 1_209_600 });
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Deny',
          Action: 'sqs:*',
          Principal: { AWS: '*' },
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        }),
      ]),
    },
  });
});

describe('a schedule by working days', () => {
  const files = (schedule: string, period = 'month', name = 'working') => {
    const file = join(directory, `${name}.yaml`);
    const text = readFileSync(PROGRAMMES[0] ?? '', 'utf8');
    const base = 'calendar: { base: china }\nreports:\n';
    const report = `  - { id: second, kind: monthly, period: ${period}, schedule: ${schedule} }\n`;
    writeFileSync(file, text.replace(/reports:\n[\s\S]*?(?=\n\S|$)/, `${base}${report}`));
    return [file];
  };

  test.each([
    ['month', 'cron(30 8 * 1,2,3,4,5,6,7,8,9,10,11,12 ? *)'],
    ['quarter', 'cron(30 8 * 1,4,7,10 ? *)'],
    ['half', 'cron(30 8 * 1,7 ? *)'],
    ['year', 'cron(30 8 * 1 ? *)'],
  ])('of a %s starts the run daily, for the gate to ask the calendar', (period, expression) => {
    const programmes = files('{ workingDay: 3, time: "08:30" }', period, period);
    const { Properties } = only(templateOf({ programmes }).findResources('AWS::Scheduler::Schedule'));
    expect(Properties.ScheduleExpression).toBe(expression);
    expect(JSON.parse(Properties.Target.Input)).toMatchObject({ report: 'second', cause: 'daily' });
  });

  test('is warned of when its calendar ends within 90 days of the day given, and the template stays as it is', () => {
    const stack = (today?: string) => {
      const programmes = files('{ workingDay: 3, time: "08:30" }');
      const context = { stage: 'dev', programmes, today };
      const app = new App({ context: { 'aws:cdk:bundling-stacks': [], ...context } });
      const added = addYardstick(app);
      const warnings = app
        .synth()
        .getStackArtifact(added.artifactId)
        .messages.filter(({ level }) => level === 'warning');
      return {
        warnings: warnings.map(({ entry }) => String(entry.data)),
        template: Template.fromStack(added).toJSON(),
      };
    };
    const [without, early, late] = [stack(), stack('2026-10-02'), stack('2026-11-21')];
    expect([without.warnings, early.warnings]).toEqual([[], []]);
    expect(late.warnings).toEqual([expect.stringContaining('the calendar (china) ends on 2026-12-31')]);
    expect(late.template).toEqual(without.template);
  });
});
