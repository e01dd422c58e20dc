import { Duration } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Dashboard as CloudWatchDashboard,
  GraphWidget,
  type IMetric,
  LogQueryVisualizationType,
  LogQueryWidget,
  PeriodOverride,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export interface DashboardProps {
  readonly alarms: Alarms;
  /** Title → what it shows, in the order in which data flows. */
  readonly graphs: Readonly<Record<string, readonly IMetric[]>>;
  /** Logs that tell of runs, which are asked by programme. */
  readonly logs: readonly ILogGroup[];
}

/** One page that says whether data arrives, reports go out and mail is delivered. The first three of an account are free. */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, { alarms, graphs, logs }: DashboardProps) {
    super(scope, id);
    const dashboard = new CloudWatchDashboard(this, 'Page', {
      defaultInterval: Duration.days(35),
      // Sums of a day stay sums of a day, however long a time is looked at.
      periodOverride: PeriodOverride.INHERIT,
    });
    dashboard.addWidgets(new AlarmStatusWidget({ title: 'Alarms', alarms: [...alarms.all], width: 24, height: 4 }));
    const drawn = Object.entries(graphs).map(([title, left]) => {
      return new GraphWidget({ title, left: [...left], leftYAxis: { min: 0 }, width: 8, height: 6 });
    });
    dashboard.addWidgets(...drawn);
    dashboard.addWidgets(
      new LogQueryWidget({
        title: 'Runs',
        view: LogQueryVisualizationType.TABLE,
        logGroupNames: logs.map(({ logGroupName }) => logGroupName),
        queryLines: [
          'fields @timestamp, code, programme, report, period, state, seconds, correlationId',
          'filter code like /^RUN_/ and code != "RUN_NOT_DUE"',
          'sort @timestamp desc',
          'limit 50',
        ],
        width: 24,
        height: 8,
      }),
    );
  }
}
