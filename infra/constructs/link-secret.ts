import { RemovalPolicy } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge } from './acknowledge.ts';
import type { SecretsKey } from './secrets-key.ts';

export interface LinkSecretProps {
  /** True keeps the secret when the stack is deleted: without it, links in mails that went out are not valid any more. */
  readonly keepData: boolean;
  /** What it is encrypted with. */
  readonly key: SecretsKey;
}

/**
 * The key that links in mails are signed with. To change it, write a new value: links signed with the value before it
 * (AWSPREVIOUS) stay good until it is changed again.
 */
export class LinkSecret extends Construct {
  private readonly secret: Secret;
  private readonly key: SecretsKey;

  constructor(scope: Construct, id: string, props: LinkSecretProps) {
    super(scope, id);
    this.key = props.key;
    this.secret = new Secret(this, 'Secret', {
      description: 'Key that links in mails are signed with',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      encryptionKey: props.key.key,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(
      this.secret,
      'SMG4',
      'Links in mails must outlive a rotation: it is changed by hand, one value back stays good.',
    );
  }

  /** Lets `fn` read the key, and tells it which secret it is. */
  grantRead(fn: LambdaFunction): void {
    fn.addEnvironment(ENV.linkSecret, this.secret.secretArn);
    this.key.grantRead(fn, this.secret);
  }
}
