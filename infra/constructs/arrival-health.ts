import { Duration } from 'aws-cdk-lib';
import type { RestApi } from 'aws-cdk-lib/aws-apigateway';
import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { logMetric } from './log-metric.ts';

export interface ArrivalHealthProps {
  readonly alarms: Alarms;
  readonly api: RestApi;
  /** Logs of the functions that take data in. */
  readonly logs: readonly ILogGroup[];
}

/** Share of an hour's items whose refusal is worth a look, per cent, and the items that make a share. */
const REFUSED = { above: 20, ofAtLeast: 50 };

/** Watches whether what other systems send in arrives: that the API answers, and that not too much is refused. */
export class ArrivalHealth extends Construct {
  readonly received: Metric;
  readonly rejected: Metric;

  constructor(scope: Construct, id: string, { alarms, api, logs }: ArrivalHealthProps) {
    super(scope, id);
    const hourly = {
      logs,
      code: ['BATCH_STORED', 'IMPORT_COUNTED'],
      statistic: 'Sum',
      period: Duration.hours(1),
    } as const;
    const received = logMetric(this, 'ItemsReceived', { ...hourly, field: 'received' });
    const rejected = logMetric(this, 'ItemsRejected', { ...hourly, field: 'rejected' });
    [this.received, this.rejected] = [received, rejected];
    alarms.watch(this, 'Refused', {
      metric: new MathExpression({
        expression: `IF(received >= ${REFUSED.ofAtLeast}, 100 * FILL(rejected, 0) / received, 0)`,
        usingMetrics: { received, rejected },
        period: Duration.hours(1),
      }),
      above: REFUSED.above,
      impact: 'Much of what a system sends in is refused: the sample will be short of it.',
      runbook: 'much-of-what-is-sent-in-is-refused',
    });
    alarms.watch(this, 'Fails', {
      metric: api.metricServerError({ statistic: 'Sum', period: Duration.minutes(5) }),
      above: 5,
      periods: 3,
      impact: 'The API fails: answers are not taken in, and readers cannot unsubscribe or open their reports.',
      runbook: 'the-api-fails',
    });
  }
}
