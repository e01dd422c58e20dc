import { CfnOutput, Duration, RemovalPolicy, SecretValue } from 'aws-cdk-lib';
import { AuthorizationType, LambdaIntegration } from 'aws-cdk-lib/aws-apigateway';
import { Rule, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { ILogGroup } from 'aws-cdk-lib/aws-logs';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { ENV } from '../../functions/runtime/env-names.ts';
import { acknowledge } from './acknowledge.ts';
import type { CollectionProps } from './collection.ts';
import type { SecretsKey } from './secrets-key.ts';
import { WorkQueue } from './work-queue.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface SurveyToolsProps extends CollectionProps {
  /** What keys and tokens of the tools are encrypted with. */
  readonly secretsKey: SecretsKey;
}

/** Where survey tools tell of responses, and the worker that fetches those they only name. */
export class SurveyTools extends Construct {
  private readonly secret: Secret;
  private readonly secretsKey: SecretsKey;
  private readonly queue: WorkQueue;
  /** Logs of the functions that take responses in. */
  readonly logs: readonly ILogGroup[];

  constructor(scope: Construct, id: string, props: SurveyToolsProps) {
    super(scope, id);
    this.secretsKey = props.secretsKey;
    // Empty at first: `aws secretsmanager put-secret-value` fills it, and later deployments leave it as it is.
    this.secret = new Secret(this, 'Keys', {
      description: 'Keys and tokens of survey tools: { "programme/tool": { "signing": "…", "token": "…" } }',
      encryptionKey: props.secretsKey.key,
      secretStringValue: SecretValue.unsafePlainText('{}'),
      removalPolicy: props.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    acknowledge(this.secret, 'SMG4', 'The tools give out these keys; they are changed there and then here.');
    new CfnOutput(this, 'KeysArn', { value: this.secret.secretArn, description: 'Keys and tokens of survey tools' });
    this.queue = new WorkQueue(this, 'Queue', {
      alarms: props.alarms,
      impact: 'Finished responses of a survey tool were not fetched and are missing from the sample.',
      runbook: 'a-response-of-a-survey-tool-was-not-fetched',
      visibilityTimeout: Duration.minutes(3),
      tries: 10,
    });
    this.logs = [this.notices(props), this.worker(props)].map(({ logGroup }) => logGroup);
    this.catchUp(props);
  }

  private notices(props: CollectionProps): YardstickFunction {
    const fn = this.function('Notices', 'functions/collect/webhook-handler.ts', props);
    fn.addEnvironment(ENV.toolQueue, this.queue.queueUrl);
    fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }));
    const survey = props.api.root.resourceForPath('v1/surveys/{programme}/{tool}');
    for (const method of ['HEAD', 'POST']) {
      const added = survey.addMethod(method, new LambdaIntegration(fn, { allowTestInvoke: false }), {
        authorizationType: AuthorizationType.NONE,
      });
      acknowledge(added, 'APIG4', "Survey tools have no credential of ours: the function checks the tool's signature.");
      acknowledge(added, 'COG4', "Survey tools have no credential of ours: the function checks the tool's signature.");
    }
    return fn;
  }

  private worker(props: CollectionProps): YardstickFunction {
    const fn = this.function('Fetch', 'functions/collect/tool-handler.ts', props);
    fn.addEnvironment(ENV.toolQueue, this.queue.queueUrl);
    this.queue.feed(fn, 'Told', 'ChangeMessageVisibility', 'SendMessage');
    return fn;
  }

  /** Notices get lost: every six hours each survey is looked through. */
  private catchUp({ storage, programmes }: CollectionProps): void {
    const fn = new YardstickFunction(this, 'CatchUp', {
      entry: 'functions/collect/catch-up-handler.ts',
      memory: 512,
      timeout: Duration.minutes(1),
      deadLetterQueue: this.queue.deadLetters,
    });
    storage.grantTable(fn, 'GetItem');
    programmes.grantRead(fn);
    this.grantKeys(fn);
    fn.addEnvironment(ENV.toolQueue, this.queue.queueUrl);
    fn.addToRolePolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [this.queue.queueArn] }));
    new Rule(this, 'Often', {
      description: 'Responses that survey tools did not tell of',
      schedule: Schedule.rate(Duration.hours(6)),
      targets: [new LambdaFunction(fn)],
    });
  }

  private function(id: string, entry: string, props: CollectionProps): YardstickFunction {
    const fn = new YardstickFunction(this, id, { entry, memory: 512, timeout: Duration.minutes(2) });
    props.storage.grantTable(fn, 'GetItem', 'PutItem', 'UpdateItem');
    props.programmes.grantRead(fn);
    props.contactSecret.grantRead(fn);
    this.grantKeys(fn);
    return fn;
  }

  private grantKeys(fn: YardstickFunction): void {
    fn.addEnvironment(ENV.toolSecret, this.secret.secretArn);
    this.secretsKey.grantRead(fn, this.secret);
  }
}
