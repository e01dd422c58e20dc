import { Duration } from 'aws-cdk-lib';
import { MathExpression, type Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Alarms } from './alarms.ts';
import { logMetric } from './log-metric.ts';

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
  readonly delivered: Metric;
  readonly bounced: Metric;
  readonly complained: Metric;

  constructor(scope: Construct, id: string, { alarms, log }: MailHealthProps) {
    super(scope, id);
    const daily = { logs: [log], statistic: 'Sum', period: Duration.days(1) } as const;
    const suppressed = { ...daily, code: 'ADDRESS_SUPPRESSED' } as const;
    const delivered = logMetric(this, 'MailsDelivered', {
      ...daily,
      code: 'DELIVERY_MOVED',
      where: { event: 'Delivery' },
    });
    const bounced = logMetric(this, 'MailsBounced', { ...suppressed, where: { cause: 'bounce' } });
    const complained = logMetric(this, 'MailsComplained', { ...suppressed, where: { cause: 'complaint' } });
    [this.delivered, this.bounced, this.complained] = [delivered, bounced, complained];

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
