import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { LambdaIntegration, type RestApi } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption, QueuePolicy } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge, acknowledgeWildcard } from './acknowledge.ts';
import type { Alarms } from './alarms.ts';
import type { ContactSecret } from './contact-secret.ts';
import { DeadLetters } from './dead-letters.ts';
import { PrivateBucket } from './private-bucket.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface ImportsProps {
  /** The API, which has the path /v1/programmes/{programme}. */
  readonly api: RestApi;
  readonly alarms: Alarms;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly contactSecret: ContactSecret;
  /** True keeps the bucket when the stack is deleted. */
  readonly keepData: boolean;
}

/** One call of the worker; a longer import goes on in another. */
const WORK = Duration.minutes(15);

/** Files of answers: an address to upload to, a queue of what came, and the worker that stores the rows. */
export class Imports extends Construct {
  readonly uploads: Bucket;

  constructor(scope: Construct, id: string, props: ImportsProps) {
    super(scope, id);
    this.uploads = this.bucket(props);
    const queue = this.queue(props);
    this.announce(queue);
    this.worker(props, queue);
    this.api(props);
  }

  /** Unversioned, so that what is deleted is gone; what an import left behind goes after seven days. */
  private bucket({ keepData }: ImportsProps): Bucket {
    const bucket = new PrivateBucket(this, 'Uploads', {
      lifecycleRules: [{ expiration: Duration.days(7), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
      removalPolicy: keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(bucket, 'S1', 'Reached by addresses that the API gives out and logs, each for one import.');
    return bucket;
  }

  private queue({ alarms }: ImportsProps): Queue {
    const deadLetters = new DeadLetters(this, 'DeadLetters', {
      alarms,
      impact: 'A file that was sent in is not, or not wholly, imported: the sample may be short of its answers.',
      runbook: 'a-file-was-not-imported',
    });
    return new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Longer than a worker may hold an import, so that a message of a dead one finds it free.
      visibilityTimeout: WORK.plus(Duration.minutes(1)),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: 12 },
    });
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

  private worker({ storage, programmes, contactSecret }: ImportsProps, queue: Queue): void {
    const worker = new YardstickFunction(this, 'Worker', {
      entry: 'functions/collect/import-handler.ts',
      memory: 1769,
      timeout: WORK,
    });
    storage.grantTable(worker, 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem');
    programmes.grantRead(worker);
    contactSecret.grantRead(worker);
    this.grantObjects(worker, { 's3:GetObject': ['uploads/*', 'rejected/*'] });
    this.grantObjects(worker, { 's3:PutObject': ['rejected/*'], 's3:DeleteObject': ['uploads/*'] });
    worker.addEnvironment(ENV.importsQueue, queue.queueUrl);
    // A table that is asked for more than before grows within minutes: writes wait for it and do not fail.
    worker.addEnvironment(ENV.retryMode, 'adaptive');
    worker.addEnvironment(ENV.maxAttempts, '12');
    const actions = ['ReceiveMessage', 'DeleteMessage', 'GetQueueAttributes', 'SendMessage'];
    worker.addToRolePolicy(
      new PolicyStatement({ actions: actions.map((action) => `sqs:${action}`), resources: [queue.queueArn] }),
    );
    worker.addEventSourceMapping('Uploaded', {
      eventSourceArn: queue.queueArn,
      batchSize: 1,
      // A new account runs ten functions at a time: imports leave room for those who wait for an answer.
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
  }

  private api({ api, storage, programmes }: ImportsProps): void {
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
