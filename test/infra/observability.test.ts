import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../functions/runtime/log-catalogue.ts';
import { readable } from '../../infra/reference/readable.ts';
import { only, templateOf } from './stack-under-test.ts';

const template = templateOf();
const METRICS = [
  'ItemsReceived',
  'ItemsRejected',
  'MailsBounced',
  'MailsComplained',
  'MailsDelivered',
  'MailsSent',
  'OldestHeldHours',
  'OwnersUntold',
  'RunsHeld',
  'RunsIncomplete',
  'SecondsToIssue',
];
const transformations = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => ({
  codes: [...String(Properties.FilterPattern).matchAll(/\$\.code = "([A-Z_]+)"/g)].map(([, code]) => code),
  ...Properties.MetricTransformations[0],
}));

describe('metrics', () => {
  test('are these, each made of lines that the catalogue has', () => {
    expect([...new Set(transformations.map((t) => t.MetricName))].sort()).toEqual(METRICS);
    for (const { codes } of transformations) expect(Object.keys(CATALOGUE)).toEqual(expect.arrayContaining(codes));
  });

  test('are kept apart by stage, and carry nothing that could name a person', () => {
    for (const { MetricNamespace, Dimensions } of transformations)
      expect([MetricNamespace, Dimensions]).toEqual(['Yardstick/yardstick-dev', undefined]);
  });
});

test('the dashboard shows every metric that is no alarm of its own, every alarm, and the runs', () => {
  const body = readable(only(template.findResources('AWS::CloudWatch::Dashboard')).Properties.DashboardBody);
  for (const metric of METRICS.filter((name) => name !== 'RunsIncomplete' && name !== 'OwnersUntold'))
    expect(body).toContain(`"${metric}"`);
  for (const alarm of Object.keys(template.findResources('AWS::CloudWatch::Alarm')))
    expect(body).toContain(readable({ 'Fn::GetAtt': [alarm, 'Arn'] }));
  expect(body).toContain('correlationId');
});

describe('a budget', () => {
  const budgets = (context: Record<string, unknown>) =>
    Object.values(templateOf({ context }).findResources('AWS::Budgets::Budget')).map((b) => b.Properties);

  test('of 50 dollars tells who is told of alarms, at 80 % and when it will be overspent', () => {
    const [budget, ...others] = budgets({ alarmEmail: 'ops@example.com' });
    expect(others).toEqual([]);
    expect(budget.Budget.BudgetLimit).toEqual({ Amount: 50, Unit: 'USD' });
    const told = { SubscriptionType: 'EMAIL', Address: 'ops@example.com' };
    expect(budget.NotificationsWithSubscribers).toEqual([
      { Notification: expect.objectContaining({ NotificationType: 'ACTUAL', Threshold: 80 }), Subscribers: [told] },
      {
        Notification: expect.objectContaining({ NotificationType: 'FORECASTED', Threshold: 100 }),
        Subscribers: [told],
      },
    ]);
  });

  test('is as large as the admin says, and none where it is 0 or nobody would hear of it', () => {
    expect(budgets({ alarmEmail: 'ops@example.com', budget: '200' })[0].Budget.BudgetLimit.Amount).toBe(200);
    expect(budgets({ alarmEmail: 'ops@example.com', budget: '0' })).toEqual([]);
    expect(budgets({ budget: '200' })).toEqual([]);
  });
});
