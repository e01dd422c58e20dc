import { expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { templateOf } from './stack-under-test.ts';

const template = templateOf();

test.each([
  ['rules of early warning are checked', 'EarlyWarning', 'cron(30 0 * * ? *)'],
  ['half an hour later owners are told, and recipients looked at', 'Reminders', 'cron(0 1 * * ? *)'],
])('once a day %s, by one function that only this rule may call', (_, construct, schedule) => {
  const rules = Object.entries(template.findResources('AWS::Events::Rule'));
  const rule = rules.find(([id]) => id.startsWith(construct))?.[1].Properties ?? expect.fail('no rule');
  expect(rule).toMatchObject({ ScheduleExpression: schedule, State: 'ENABLED' });
  expect(rule.Targets.map((t: { Arn: unknown }) => readable(t.Arn))).toEqual([`{${construct}Function.Arn}`]);
  const permissions = Object.values(template.findResources('AWS::Lambda::Permission')).filter(
    ({ Properties }) => readable(Properties.FunctionName) === `{${construct}Function.Arn}`,
  );
  expect(permissions.map(({ Properties }) => [Properties.Principal, readable(Properties.SourceArn)])).toEqual([
    ['events.amazonaws.com', `{${construct}Daily.Arn}`],
  ]);
});
