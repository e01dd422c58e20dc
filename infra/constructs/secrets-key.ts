import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';

export interface SecretsKeyProps {
  /** True keeps the key when the stack is deleted: without it, the secrets that are kept cannot be read any more. */
  readonly keepData: boolean;
}

/**
 * The key that the secrets are encrypted with. A key of our own, for a dollar a month, since with the secret that contacts
 * are hashed with somebody could try all phone numbers: who may read the account's secrets must not thereby read this one.
 * Table, buckets and queues have the keys that AWS owns: they cost nothing, and guard against nobody less.
 */
export class SecretsKey extends Construct {
  readonly key: Key;

  constructor(scope: Construct, id: string, { keepData }: SecretsKeyProps) {
    super(scope, id);
    this.key = new Key(this, 'Key', {
      description: 'Secrets of Yardstick',
      enableKeyRotation: true,
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
  }

  /** Lets `fn` read a secret that is encrypted with the key, and use the key for that alone. */
  grantRead(fn: LambdaFunction, { secretArn }: Pick<ISecret, 'secretArn'>): void {
    fn.addToRolePolicy(new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: [secretArn] }));
    const { region, urlSuffix } = Stack.of(this);
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['kms:Decrypt'],
        resources: [this.key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `secretsmanager.${region}.${urlSuffix}` } },
      }),
    );
  }
}
