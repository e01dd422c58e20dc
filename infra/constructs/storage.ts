import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';

export interface StorageProps {
  /** True keeps table and archive when the stack is deleted or a resource replaced, and refuses to delete the table. */
  readonly keepData: boolean;
}

/** What a function may do with items of the table. */
export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What a function may do with the archive: `probe` reads an object that may be missing. */
export type ArchiveAction = 'read' | 'probe' | 'write';

/** Where data rests: the one table, and the archive of issued reports and scores. */
export class Storage extends Construct {
  readonly table: Table;
  readonly archive: Bucket;

  constructor(scope: Construct, id: string, props: StorageProps) {
    super(scope, id);
    const removalPolicy = props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    // Table, not TableV2: that one is a global table, which neither cdk-nag's rules nor moto know.
    this.table = new Table(this, 'Table', {
      partitionKey: { name: 'pk', type: AttributeType.STRING },
      sortKey: { name: 'sk', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      timeToLiveAttribute: 'ttl',
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: props.keepData,
      removalPolicy,
    });
    this.archive = new Bucket(this, 'Archive', {
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy,
    });
  }

  /** Lets `fn` do these things with items, and tells it the name of the table. */
  grantTable(fn: LambdaFunction, ...actions: TableAction[]): void {
    fn.addEnvironment(ENV.table, this.table.tableName);
    fn.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((a) => `dynamodb:${a}`), resources: [this.table.tableArn] }),
    );
  }

  /** Lets `fn` read issued reports and nothing else of the archive, and tells it the archive's name. */
  grantEditions(fn: LambdaFunction): void {
    fn.addEnvironment(ENV.archive, this.archive.bucketName);
    const editions = this.archive.arnForObjects('editions/*');
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [editions] }));
  }

  /** Lets `fn` do these things with objects, and tells it the name of the archive. */
  grantArchive(fn: LambdaFunction, ...actions: ArchiveAction[]): void {
    fn.addEnvironment(ENV.archive, this.archive.bucketName);
    const onObjects = [...new Set(actions.map((a) => (a === 'write' ? 's3:PutObject' : 's3:GetObject')))];
    fn.addToRolePolicy(new PolicyStatement({ actions: onObjects, resources: [this.archive.arnForObjects('*')] }));
    // S3 says "no such key" only to those who may list the bucket; to others a missing object is a denied one.
    if (actions.includes('probe')) {
      fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.archive.bucketArn] }));
    }
  }
}
