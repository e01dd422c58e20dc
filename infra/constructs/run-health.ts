import { Duration, Stack } from 'aws-cdk-lib';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export interface RunHealthProps {
  readonly alarms: Alarms;
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
  constructor(scope: Construct, id: string, { alarms, ended, told }: RunHealthProps) {
    super(scope, id);
    const count = (metricName: string, logGroup: ILogGroup, ...pattern: Parameters<typeof FilterPattern.all>) =>
      new MetricFilter(this, metricName, {
        logGroup,
        metricNamespace: `Yardstick/${Stack.of(this).stackName}`,
        metricName,
        filterPattern: FilterPattern.all(...pattern),
      }).metric({ statistic: 'Sum', period: Duration.minutes(5) });
    alarms.watch(this, 'Incomplete', {
      metric: count(
        'RunsIncomplete',
        ended,
        FilterPattern.stringValue('$.code', '=', 'RUN_COMPLETED'),
        FilterPattern.stringValue('$.state', '=', 'incomplete'),
      ),
      impact: 'A report went out incompletely: some of its readers have nothing.',
      runbook: 'a-report-went-out-incompletely',
    });
    alarms.watch(this, 'OwnerUntold', {
      metric: count('OwnersUntold', told, FilterPattern.stringValue('$.code', '=', 'ALERT_UNSENT')),
      impact: 'An owner could not be told what became of a report, which may be held without anybody knowing.',
      runbook: 'an-owner-could-not-be-told',
    });
  }
}
