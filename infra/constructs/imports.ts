import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LambdaIntegration } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { type Queue, QueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import type { CollectionProps } from './collection.ts';
import { PrivateBucket } from './private-bucket.ts';
import { WorkQueue } from './work-queue.ts';
import { YardstickFunction } from './yardstick-function.ts';

/** One call of the worker; a longer import goes on in another. */
const WORK = Duration.minutes(15);

/** Files of answers: an address to upload to, a queue of what came, and the worker that stores the rows. */
export class Imports extends Construct {
  readonly uploads: Bucket;
  /** Log of the function that takes files in. */
  readonly log: ILogGroup;

  constructor(scope: Construct, id: string, props: CollectionProps) {
    super(scope, id);
    this.uploads = this.bucket(props);
    const queue = new WorkQueue(this, 'Queue', {
      alarms: props.alarms,
      impact: 'A file that was sent in is not, or not wholly, imported: the sample may be short of its answers.',
      runbook: 'a-file-was-not-imported',
      // So that the message of a dead worker finds the import free.
      visibilityTimeout: WORK.plus(Duration.minutes(1)),
      tries: 12,
    });
    this.announce(queue);
    this.log = this.worker(props, queue).logGroup;
    this.api(props);
  }

  /** Unversioned, so that what is deleted is gone; what an import left behind goes after seven days. */
  private bucket({ keepData }: CollectionProps): Bucket {
    const bucket = new PrivateBucket(this, 'Uploads', {
      lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, 'S1', 'Reached by addresses that the API gives out and logs, each for one import.');
    return bucket;
  }

  /** S3 tells the queue of each file. In CloudFormation's own words: CDK's would bring a function to set it. */
  private announce(queue: Queue): void {
    const { account } = Stack.of(this);
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        // Not its ARN: the bucket is made after the policy, for it checks that it may send.
        conditions: { StringEquals: { 'aws:SourceAccount': account } },
      }),
    );
    const { defaultChild: bucket } = this.uploads.node;
    const policy = queue.node.children.find((child) => child instanceof QueuePolicy);
    if (!(bucket instanceof CfnBucket) || policy === undefined) throw new Error('the bucket or the policy is missing');
    bucket.notificationConfiguration = {
      queueConfigurations: [
        {
          event: 's3:ObjectCreated:*',
          queue: queue.queueArn,
          filter: { s3Key: { rules: [{ name: 'prefix', value: 'uploads/' }] } },
        },
      ],
    };
    bucket.node.addDependency(policy);
  }

  private worker({ storage, programmes, contactSecret }: CollectionProps, queue: WorkQueue): YardstickFunction {
    const worker = new YardstickFunction(this, 'Worker', {
      entry: 'functions/collect/import-handler.ts',
      memory: 1769,
      timeout: WORK,
    });
    storage.grantTable(worker, 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem');
    storage.grantContactIndex(worker);
    programmes.grantRead(worker);
    contactSecret.grantRead(worker);
    this.grantObjects(worker, { 's3:GetObject': ['uploads/*', 'rejected/*'] });
    this.grantObjects(worker, { 's3:PutObject': ['rejected/*'], 's3:DeleteObject': ['uploads/*'] });
    worker.addEnvironment(ENV.importsQueue, queue.queueUrl);
    // A table that is asked for more than before grows within minutes: writes wait for it and do not fail.
    worker.addEnvironment(ENV.retryMode, 'adaptive');
    worker.addEnvironment(ENV.maxAttempts, '12');
    queue.feed(worker, 'Uploaded', 'SendMessage');
    return worker;
  }

  private api({ api, storage, programmes }: CollectionProps): void {
    const handler = new YardstickFunction(this, 'Api', {
      entry: 'functions/collect/imports-handler.ts',
      memory: 512,
      timeout: Duration.seconds(10),
    });
    storage.grantTable(handler, 'GetItem', 'PutItem');
    programmes.grantRead(handler);
    // What a presigned address may do is what its signer may do.
    this.grantObjects(handler, { 's3:PutObject': ['uploads/*'], 's3:GetObject': ['rejected/*'] });
    const integration = new LambdaIntegration(handler, { allowTestInvoke: false });
    const imports = api.root.resourceForPath('v1/programmes/{programme}/imports');
    imports.addMethod('POST', integration);
    imports.addResource('{import}').addMethod('GET', integration);
  }

  /** Lets `fn` find the files that wait, and delete them. */
  grantErasure(fn: YardstickFunction): void {
    this.grantObjects(fn, { 's3:DeleteObject': ['uploads/*'] });
    fn.addToRolePolicy(
      new PolicyStatement({
        actions: ['s3:ListBucket'],
        resources: [this.uploads.bucketArn],
        conditions: { StringLike: { 's3:prefix': 'uploads/*' } },
      }),
    );
  }

  private grantObjects(fn: YardstickFunction, grants: Readonly<Record<string, readonly string[]>>): void {
    fn.addEnvironment(ENV.uploads, this.uploads.bucketName);
    for (const [action, prefixes] of Object.entries(grants)) {
      const resources = prefixes.map((prefix) => this.uploads.arnForObjects(prefix));
      fn.addToRolePolicy(new PolicyStatement({ actions: [action], resources }));
      for (const resource of resources) {
        if (fn.role) acknowledgeWildcard(fn.role, resource, 'Objects are called by ids that no template can know.');
      }
    }
  }
}
