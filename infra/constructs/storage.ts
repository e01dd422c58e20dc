import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { type Bucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { CONTACT_INDEX, ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import { PrivateBucket } from './private-bucket.ts';

export interface StorageProps {
  /** True keeps table and archive when the stack is deleted or a resource replaced, and refuses to delete the table. */
  readonly keepData: boolean;
  /**
   * Days for which versions of archived objects cannot be deleted, but by who may bypass governance. Default: no lock,
   * since a bucket with locked versions can only be emptied after these days.
   */
  readonly lockDays?: number | undefined;
}

/** What a function may do with items of the table. */
export type TableAction = 'GetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query';

/** What lies in the archive: the tallies that scores are made of, scores, issued reports. */
type Archived = 'cells' | 'scores' | 'editions';

/** What a function may do with the archive. */
export interface ArchiveUse {
  readonly read?: readonly Archived[];
  readonly write?: readonly Archived[];
  /** True where what is read may be missing. Default: it is there. */
  readonly missing?: boolean;
}

/** What a function may do with what functions leave for one another. */
type WorkAction = 'GetObject' | 'PutObject' | 'DeleteObject';

/** Where data rests: the one table, the archive of issued reports and scores, and work that is under way. */
export class Storage extends Construct {
  readonly table: Table;
  readonly archive: Bucket;
  readonly #work: Bucket;

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
    // Only responses with a contact reference are in it: erasure finds them by it, whatever their period.
    this.table.addGlobalSecondaryIndex({
      indexName: CONTACT_INDEX,
      partitionKey: { name: 'c', type: AttributeType.STRING },
      projectionType: ProjectionType.KEYS_ONLY,
    });
    this.archive = new PrivateBucket(this, 'Archive', {
      versioned: true,
      ...(props.lockDays === undefined
        ? {}
        : { objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(props.lockDays)) }),
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7) }],
      removalPolicy,
    });
    acknowledge(
      this.archive,
      'S1',
      'Read by our functions and by links of five minutes, whose every use the API logs.',
    );
    this.#work = this.#workBucket();
  }

  /** Unversioned and never locked, so that what is deleted is gone: pseudonyms of respondents are in it, for hours. */
  #workBucket(): Bucket {
    const bucket = new PrivateBucket(this, 'Work', {
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, 'S1', 'Reached by our functions alone, and empty but while a large month is counted.');
    return bucket;
  }

  /** Lets `fn` use what functions leave for one another, and tells it where that lies. */
  grantWork(fn: LambdaFunction, ...actions: WorkAction[]): void {
    fn.addEnvironment(ENV.work, this.#work.bucketName);
    const objects = this.#work.arnForObjects('*');
    fn.addToRolePolicy(new PolicyStatement({ actions: actions.map((a) => `s3:${a}`), resources: [objects] }));
    fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.#work.bucketArn] }));
    if (fn.role) acknowledgeWildcard(fn.role, objects, 'Parts of runs have names that no template can know.');
  }

  /** Lets `fn` do these things with items, and tells it the name of the table. */
  grantTable(fn: LambdaFunction, ...actions: TableAction[]): void {
    fn.addEnvironment(ENV.table, this.table.tableName);
    fn.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((a) => `dynamodb:${a}`), resources: [this.table.tableArn] }),
    );
  }

  /** Lets `fn` ask which responses a contact reference has. */
  grantContactIndex(fn: LambdaFunction): void {
    const index = `${this.table.tableArn}/index/${CONTACT_INDEX}`;
    fn.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources: [index] }));
  }

  /** Lets `fn` use these kinds of objects and nothing else of the archive, and tells it the archive's name. */
  grantArchive(fn: LambdaFunction, { read = [], write = [], missing = false }: ArchiveUse): void {
    fn.addEnvironment(ENV.archive, this.archive.bucketName);
    const allow = (action: string, kinds: readonly Archived[]) => {
      const resources = kinds.map((kind) => this.archive.arnForObjects(`${kind}/*`));
      if (resources.length > 0) fn.addToRolePolicy(new PolicyStatement({ actions: [action], resources }));
      for (const objects of resources)
        if (fn.role) acknowledgeWildcard(fn.role, objects, 'What is issued has names that no template can know.');
    };
    allow('s3:GetObject', read);
    allow('s3:PutObject', write);
    // S3 says "no such key" only to those who may list the bucket; to others a missing object is a denied one.
    if (missing)
      fn.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [this.archive.bucketArn] }));
  }
}
