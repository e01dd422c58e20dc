import { RemovalPolicy } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge } from './acknowledge.ts';
import type { SecretsKey } from './secrets-key.ts';

export interface ContactSecretProps {
  /** True keeps the secret when the stack is deleted: without it, stored hashes match no contact any more. */
  readonly keepData: boolean;
  /** What it is encrypted with. */
  readonly key: SecretsKey;
}

/** The key that contact references are hashed with on arrival. Generated in the account; nobody needs to know it. */
export class ContactSecret extends Construct {
  private readonly secret: Secret;
  private readonly key: SecretsKey;

  constructor(scope: Construct, id: string, props: ContactSecretProps) {
    super(scope, id);
    this.key = props.key;
    this.secret = new Secret(this, 'Secret', {
      description: 'Key of the hash that contact references are stored as',
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      encryptionKey: props.key.key,
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(this.secret, 'SMG4', 'With another key, stored hashes match no contact any more.');
  }

  get arn(): string {
    return this.secret.secretArn;
  }

  /** Lets `fn` read the key, and tells it which secret it is. */
  grantRead(fn: LambdaFunction): void {
    fn.addEnvironment(ENV.contactSecret, this.secret.secretArn);
    this.key.grantRead(fn, this.secret);
  }
}
