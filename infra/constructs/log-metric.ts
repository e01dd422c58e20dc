import { type Duration, Stack } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { LogCode } from '../../functions/runtime/log-catalogue.ts';

export interface LogMetricProps {
  /** Logs in which the line may stand. */
  readonly logs: readonly ILogGroup[];
  /** The line that is counted. */
  readonly code: LogCode | readonly LogCode[];
  /** What its fields must be, so that it counts. Default: anything. */
  readonly where?: Readonly<Record<string, string>>;
  /** The field whose number is taken. Default: each line is 1. */
  readonly field?: string;
  readonly statistic: 'Sum' | 'Maximum' | 'p90';
  readonly period: Duration;
}

/**
 * A metric made of lines of the log, so that what is counted is what is written, and a function says everything once. It
 * has the stack in its namespace and no dimension: each programme's own would cost as much as the whole again, and what
 * only one of them does stands in the log, which the dashboard asks by programme.
 */
export function logMetric(scope: Construct, metricName: string, props: LogMetricProps): Metric {
  const { code, where = {}, field, statistic, period } = props;
  const metricNamespace = `Yardstick/${Stack.of(scope).stackName}`;
  const codes = FilterPattern.any(...[code].flat().map((one) => FilterPattern.stringValue('$.code', '=', one)));
  const fields = Object.entries(where).map(([name, value]) => FilterPattern.stringValue(`$.${name}`, '=', value));
  const filters = props.logs.map(
    (logGroup, n) =>
      new MetricFilter(scope, n === 0 ? metricName : `${metricName}${n + 1}`, {
        logGroup,
        metricNamespace,
        metricName,
        filterPattern: FilterPattern.all(codes, ...fields),
        ...(field === undefined ? {} : { metricValue: `$.${field}` }),
      }),
  );
  const [first] = filters;
  if (first === undefined) throw new RangeError(`the metric ${metricName} is made of no log`);
  return first.metric({ statistic, period });
}
