import { expect, test } from 'vitest';
import { readable, templateOf } from './stack-under-test.ts';

const template = templateOf();

test('recipients are looked at once a day, by one function that only this rule may call', () => {
  const rules = Object.entries(template.findResources('AWS::Events::Rule'));
  const rule = rules.find(([id]) => id.startsWith('Reminders'))?.[1].Properties ?? expect.fail('no rule');
  expect(rule).toMatchObject({ ScheduleExpression: 'cron(0 1 * * ? *)', State: 'ENABLED' });
  expect(rule.Targets.map((t: { Arn: unknown }) => readable(t.Arn))).toEqual(['{RemindersFunction.Arn}']);
  const permissions = Object.values(template.findResources('AWS::Lambda::Permission')).filter(
    ({ Properties }) => readable(Properties.FunctionName) === '{RemindersFunction.Arn}',
  );
  expect(permissions.map(({ Properties }) => [Properties.Principal, readable(Properties.SourceArn)])).toEqual([
    ['events.amazonaws.com', '{RemindersDaily.Arn}'],
  ]);
});
