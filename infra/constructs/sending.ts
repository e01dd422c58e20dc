import { CfnOutput } from 'aws-cdk-lib';
import { CfnConfigurationSet, EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Construct } from 'constructs';

export interface SendingProps {
  /** Domain to verify in SES with DKIM. Default: none, the admin verifies the senders. */
  readonly senderDomain?: string | undefined;
  /** Name of the configuration set, where a stack in another region must know it. Default: a generated one. */
  readonly configurationSetName?: string;
}

const LEAVE_SANDBOX = 'ask in the SES console for production access: until then SES mails only to verified addresses';

/** What lies in the region of SES: the configuration set and, if asked for, the identity of the sender's domain. */
export class Sending extends Construct {
  readonly configurationSetName: string;

  constructor(scope: Construct, id: string, { senderDomain, configurationSetName }: SendingProps) {
    super(scope, id);
    this.configurationSetName = new CfnConfigurationSet(this, 'ConfigurationSet', {
      ...(configurationSetName === undefined ? {} : { name: configurationSetName }),
      deliveryOptions: { tlsPolicy: 'REQUIRE' },
      reputationOptions: { reputationMetricsEnabled: true },
    }).ref;
    if (senderDomain === undefined) {
      const value = `Verify the senders of the programmes in SES, then ${LEAVE_SANDBOX}`;
      new CfnOutput(scope, 'NextStep', { value, description: 'What SES needs before the first mail' });
      return;
    }
    const identity = new EmailIdentity(this, 'Identity', { identity: Identity.domain(senderDomain) });
    identity.dkimRecords.forEach(({ name, value }, n) => {
      new CfnOutput(scope, `DkimRecord${n + 1}`, { value: `${name} CNAME ${value}`, description: 'Add to the DNS' });
    });
    const value = `Add the DkimRecord entries to the DNS of ${senderDomain}, then ${LEAVE_SANDBOX}`;
    new CfnOutput(scope, 'NextStep', { value, description: 'What SES needs before the first mail' });
  }
}
