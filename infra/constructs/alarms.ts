import { Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import { Construct } from 'constructs';

export interface AlarmsProps {
  /** Who is mailed when an alarm goes off. Default: nobody; the alarms stand in the console alone. */
  readonly email?: string | undefined;
}

export interface WatchProps {
  readonly metric: IMetric;
  /** The alarm goes off when the metric is above this. Default: 0. */
  readonly above?: number;
  /** Periods of the metric that must be above it in a row. Default: 1. */
  readonly periods?: number;
  /** What it means for managers and admins, in one sentence: whoever is woken by it reads this first. */
  readonly impact: string;
  /** Heading in docs/runbook.md that says what to do, as its anchor: `a-run-failed`. */
  readonly runbook: string;
}

/** The alarms of one stage and the topic that they are told to. None goes without an impact and an entry in the runbook. */
export class Alarms extends Construct {
  readonly topic: Topic;
  private readonly made: Alarm[] = [];

  constructor(scope: Construct, id: string, props: AlarmsProps = {}) {
    super(scope, id);
    this.topic = new Topic(this, 'Topic', { enforceSSL: true });
    if (props.email !== undefined) this.topic.addSubscription(new EmailSubscription(props.email));
  }

  /** Watches a metric in the name of `owner`, the construct that the alarm belongs to; no data is no alarm. */
  watch(owner: Construct, id: string, { metric, above = 0, periods = 1, impact, runbook }: WatchProps): void {
    const alarm = new Alarm(owner, `${id}Alarm`, {
      metric,
      threshold: above,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `${impact} What to do: docs/runbook.md#${runbook} (${Stack.of(this).stackName})`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.made.push(alarm);
  }

  /** Every alarm that stands so far. */
  get all(): readonly Alarm[] {
    return this.made;
  }
}
