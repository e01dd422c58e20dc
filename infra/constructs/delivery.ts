import { Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledgeWildcard } from './acknowledge.ts';
import type { LinkSecret } from './link-secret.ts';

export interface DeliveryProps {
  /** From addresses of the programmes: nothing else may be sent from. */
  readonly senders: readonly string[];
  /** Region of SES. Default: the region of the stack. */
  readonly sesRegion?: string | undefined;
  /** SES configuration set of every message. */
  readonly configurationSetName: string;
  /** Key of the links in mails. */
  readonly linkSecret: LinkSecret;
  /** Address that links in mails begin with, without a slash at the end. */
  readonly apiUrl: string;
}

/** The right to send mail, with what a sender must know. */
export class Delivery {
  private readonly props: DeliveryProps;

  constructor(props: DeliveryProps) {
    this.props = props;
  }

  /** Lets `fn` send reports: mail from the programmes' senders within the account's limits, with signed links in it. */
  grantSend(fn: LambdaFunction): void {
    this.grantNotify(fn);
    // The account's limits are no resource: the question knows none.
    fn.addToRolePolicy(new PolicyStatement({ actions: ['ses:GetSendQuota'], resources: ['*'] }));
    fn.addEnvironment(ENV.apiUrl, this.props.apiUrl);
    this.props.linkSecret.grantRead(fn);
  }

  /** Lets `fn` send mail from the programmes' senders, and tells it region and configuration set. */
  grantNotify(fn: LambdaFunction): void {
    const { configurationSetName, senders } = this.props;
    const stack = Stack.of(fn);
    const region = this.props.sesRegion ?? stack.region;
    fn.addEnvironment(ENV.sesRegion, region);
    fn.addEnvironment(ENV.configurationSet, configurationSetName);
    const arn = (resource: string, resourceName: string) =>
      stack.formatArn({ service: 'ses', region, resource, resourceName });
    // Every identity: in its sandbox SES checks the recipients' identities too. The From address is what is limited.
    const identities = arn('identity', '*');
    if (fn.role) acknowledgeWildcard(fn.role, identities, 'In its sandbox SES checks the recipients too.');
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [identities, arn('configuration-set', configurationSetName)],
        conditions: { StringEquals: { 'ses:FromAddress': [...new Set(senders)].sort() } },
      }),
    );
  }
}
