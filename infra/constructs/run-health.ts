import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { logMetric } from './log-metric.ts';

export interface RunHealthProps {
  readonly alarms: Alarms;
  /** Log of the step that lets a run begin, or holds it. */
  readonly gate: ILogGroup;
  /** Log of the step that sends. */
  readonly sent: ILogGroup;
  /** Log of the step that ends a run. */
  readonly ended: ILogGroup;
  /** Log of the step that tells the owner what a run came to. */
  readonly told: ILogGroup;
}

/**
 * Watches what does not fail an execution: a run that leaves readers without their report, since a page of work broke off
 * or messages were refused, and an owner who could not be told of it.
 */
export class RunHealth extends Construct {
  readonly held: Metric;
  readonly sent: Metric;
  /** From the beginning of a run to its end. */
  readonly secondsToIssue: Metric;

  constructor(scope: Construct, id: string, { alarms, gate, sent, ended, told }: RunHealthProps) {
    super(scope, id);
    const often = { statistic: 'Sum', period: Duration.minutes(5) } as const;
    this.held = logMetric(this, 'RunsHeld', { ...often, logs: [gate], code: 'RUN_HELD' });
    this.sent = logMetric(this, 'MailsSent', { ...often, logs: [sent], code: 'DELIVERY_ACCEPTED' });
    this.secondsToIssue = logMetric(this, 'SecondsToIssue', {
      logs: [ended],
      code: 'RUN_COMPLETED',
      field: 'seconds',
      statistic: 'Maximum',
      period: Duration.days(1),
    });
    alarms.watch(this, 'Incomplete', {
      metric: logMetric(this, 'RunsIncomplete', {
        ...often,
        logs: [ended],
        code: 'RUN_COMPLETED',
        where: { state: 'incomplete' },
      }),
      impact: 'A report went out incompletely: some of its readers have nothing.',
      runbook: 'a-report-went-out-incompletely',
    });
    alarms.watch(this, 'OwnerUntold', {
      metric: logMetric(this, 'OwnersUntold', { ...often, logs: [told], code: 'ALERT_UNSENT' }),
      impact: 'An owner could not be told what became of a report, which may be held without anybody knowing.',
      runbook: 'an-owner-could-not-be-told',
    });
  }
}
