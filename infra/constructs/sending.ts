import { CfnOutput, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnConfigurationSet, CfnConfigurationSetEventDestination, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Topic, TopicPolicy } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

export interface SendingProps {
  /** Domain to verify in SES with DKIM. Default: none, the admin verifies the senders. */
  readonly senderDomain?: string | undefined;
  /**
   * Name of the configuration set, and of the topic of its events, where a stack in another region must know it.
   * Default: generated ones.
   */
  readonly name?: string;
}

/** What the rest of the system must know of the region of SES. */
export interface SendingPlace {
  readonly configurationSetName: string;
  /** Topic that SES publishes the events of our messages to. */
  readonly eventTopicArn: string;
}

/** What is told of each message: SES took it, delivered it, gave it back, refused it; the reader complained. */
const EVENTS = ['SEND', 'DELIVERY', 'BOUNCE', 'REJECT', 'COMPLAINT'];

const LEAVE_SANDBOX = 'ask in the SES console for production access: until then SES mails only to verified addresses';

/**
 * What lies in the region of SES: the configuration set, the topic of its events and, if asked for, the identity of the
 * sender's domain. A topic, not EventBridge: a function may subscribe to a topic of another region, while a rule in the
 * region of SES would have to know where the other stack lies, which nobody has told it.
 */
export class Sending extends Construct implements SendingPlace {
  readonly configurationSetName: string;
  readonly eventTopicArn: string;

  constructor(scope: Construct, id: string, { senderDomain, name }: SendingProps) {
    super(scope, id);
    this.configurationSetName = new CfnConfigurationSet(this, 'ConfigurationSet', {
      ...(name === undefined ? {} : { name }),
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
    }).ref;
    this.eventTopicArn = this.events(name).topicArn;
    if (senderDomain === undefined) {
      const value = `Verify the senders of the programmes in SES, then ${LEAVE_SANDBOX}`;
      new CfnOutput(scope, 'NextStep', { value, description: 'What SES needs before the first mail' });
      return;
    }
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(senderDomain) });
    identity.dkimRecords.forEach(({ name: record, value }, n) => {
      new CfnOutput(scope, `DkimRecord${n + 1}`, { value: `${record} CNAME ${value}`, description: 'Add to the DNS' });
    });
    const value = `Add the DkimRecord entries to the DNS of ${senderDomain}, then ${LEAVE_SANDBOX}`;
    new CfnOutput(scope, 'NextStep', { value, description: 'What SES needs before the first mail' });
  }

  /** The topic, which only SES, for this configuration set of this account, may publish to. */
  private events(topicName: string | undefined): Topic {
    const { account } = Stack.of(this);
    const topic = new Topic(this, 'Events', { ...(topicName === undefined ? {} : { topicName }) });
    const policy = new TopicPolicy(this, 'EventsPolicy', { topics: [topic], enforceSSL: true });
    const source = Stack.of(this).formatArn({
      service: 'ses',
      resource: 'configuration-set',
      resourceName: this.configurationSetName,
    });
    policy.document.addStatements(
      new PolicyStatement({
        principals: [new ServicePrincipal('ses.amazonaws.com')],
        actions: ['sns:Publish'],
        resources: [topic.topicArn],
        conditions: { StringEquals: { 'AWS:SourceAccount': account, 'AWS:SourceArn': source } },
      }),
    );
    // SES tries the topic when it is made a destination.
    new CfnConfigurationSetEventDestination(this, 'EventDestination', {
      configurationSetName: this.configurationSetName,
      eventDestination: { enabled: true, matchingEventTypes: EVENTS, snsDestination: { topicArn: topic.topicArn } },
    }).node.addDependency(policy);
    return topic;
  }
}
