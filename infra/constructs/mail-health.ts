import { Duration, Stack } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, type ILogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';

export interface MailHealthProps {
  readonly alarms: Alarms;
  /** Log of the function that takes SES's events. */
  readonly log: ILogGroup;
}

/** Shares of a day's mails at which SES puts an account under review, per cent, and the mails that make a share worth a look. */
const BOUNCES = { above: 5, ofAtLeast: 50 };
const COMPLAINTS = { above: 0.1, ofAtLeast: 1000 };

/**
 * Watches which share of the mails bounces for good or is called spam. Counted from our own log of SES's events, since
 * SES's metrics lie in its region, where an alarm of this stack cannot look, and are those of the whole account.
 */
export class MailHealth extends Construct {
  constructor(scope: Construct, id: string, { alarms, log }: MailHealthProps) {
    super(scope, id);
    const count = (metricName: string, code: string, field: string, value: string) =>
      new MetricFilter(this, metricName, {
        logGroup: log,
        metricNamespace: `Yardstick/${Stack.of(this).stackName}`,
        metricName,
        filterPattern: FilterPattern.all(
          FilterPattern.stringValue('$.code', '=', code),
          FilterPattern.stringValue(`$.${field}`, '=', value),
        ),
      }).metric({ statistic: 'Sum', period: Duration.days(1) });
    const delivered = count('MailsDelivered', 'DELIVERY_MOVED', 'event', 'Delivery');
    const bounced = count('MailsBounced', 'ADDRESS_SUPPRESSED', 'cause', 'bounce');
    const complained = count('MailsComplained', 'ADDRESS_SUPPRESSED', 'cause', 'complaint');

    const share = (part: string, all: string, least: number) => `IF(${all} >= ${least}, 100 * ${part} / (${all}), 0)`;
    const filled = (name: string) => `FILL(${name}, 0)`;
    alarms.watch(this, 'Bounces', {
      metric: new MathExpression({
        expression: share(filled('bounced'), `${filled('delivered')} + ${filled('bounced')}`, BOUNCES.ofAtLeast),
        usingMetrics: { delivered, bounced },
        period: Duration.days(1),
      }),
      above: BOUNCES.above,
      impact: 'So many addresses take no mail that SES may stop all sending of this account.',
      runbook: 'too-many-mails-bounce-or-are-called-spam',
    });
    alarms.watch(this, 'Complaints', {
      metric: new MathExpression({
        expression: share(filled('complained'), filled('delivered'), COMPLAINTS.ofAtLeast),
        usingMetrics: { delivered, complained },
        period: Duration.days(1),
      }),
      above: COMPLAINTS.above,
      impact: 'So many readers call the reports spam that SES may stop all sending of this account.',
      runbook: 'too-many-mails-bounce-or-are-called-spam',
    });
  }
}
