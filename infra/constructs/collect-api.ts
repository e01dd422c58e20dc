import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccessLogFormat,
  ApiKeySourceType,
  EndpointType,
  IdentitySource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RequestAuthorizer,
  RestApi,
  type UsagePlan,
} from 'aws-cdk-lib/aws-apigateway';
import { type ILogGroup, LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { SENT_KINDS } from '../../functions/model/records/index.ts';
import { acknowledge } from './acknowledge.ts';
import type { ContactSecret } from './contact-secret.ts';
import { addProblemResponses } from './problem-responses.ts';
import type { Programmes } from './programmes.ts';
import type { Storage } from './storage.ts';
import { YardstickFunction } from './yardstick-function.ts';

export interface CollectApiProps {
  /** Name of the API's stage: the first part of its path. */
  readonly stageName: string;
  readonly storage: Storage;
  readonly programmes: Programmes;
  readonly contactSecret: ContactSecret;
}

/** What each client may send: a batch of 500 is one request, so this is 10,000 responses a second. */
const CLIENT_THROTTLE = { rateLimit: 20, burstLimit: 40 };

/** What all of them together may send. */
const THROTTLE = { throttlingRateLimit: 100, throttlingBurstLimit: 200 };

/** Addresses without a credential: whoever guesses at links there takes nothing from the others' share. */
const OPEN_THROTTLE = { throttlingRateLimit: 5, throttlingBurstLimit: 10 };

/** API Gateway's own policy for writing logs, which AWS maintains. */
const LOG_POLICY = 'service-role/AmazonAPIGatewayPushToCloudWatchLogs';

/** Proxy integration; the console's test button is not let in, it would pass the authorizer by. */
const integration = (fn: YardstickFunction) => new LambdaIntegration(fn, { allowTestInvoke: false });

/** The address that other systems send answers and benchmarks to. Every method below /programmes asks the authorizer first. */
export class CollectApi extends Construct {
  readonly api: RestApi;
  /** Address of the API, without a slash at the end. It refers to the API alone, so that functions behind it may know it. */
  readonly address: string;
  /** What clients are throttled by, each by its own key, which the authorizer names; `yardstick clients` adds the keys. */
  readonly usagePlan: UsagePlan;
  readonly log: ILogGroup;

  constructor(scope: Construct, id: string, props: CollectApiProps) {
    super(scope, id);
    const accessLog = new LogGroup(this, 'AccessLog', { retention: RetentionDays.THREE_MONTHS });
    const authorizer = this.authorizer(props);
    this.api = new RestApi(this, 'Api', {
      description: 'Receives survey answers and what is measured beside them',
      endpointTypes: [EndpointType.REGIONAL],
      apiKeySourceType: ApiKeySourceType.AUTHORIZER,
      // An account writes no access log before its API Gateway has a role for it; the role outlives this stack.
      cloudWatchRole: true,
      cloudWatchRoleRemovalPolicy: RemovalPolicy.RETAIN,
      deployOptions: {
        stageName: props.stageName,
        tracingEnabled: true,
        // Errors alone, and never what was sent.
        loggingLevel: MethodLoggingLevel.ERROR,
        dataTraceEnabled: false,
        accessLogDestination: new LogGroupLogDestination(accessLog),
        accessLogFormat: AccessLogFormat.jsonWithStandardFields({
          caller: false,
          httpMethod: true,
          ip: false,
          protocol: true,
          requestTime: true,
          resourcePath: true,
          responseLength: true,
          status: true,
          user: false,
        }),
        ...THROTTLE,
        methodOptions: {
          '/v1/openapi.json/GET': OPEN_THROTTLE,
          '/v1/unsubscribe/{token}/GET': OPEN_THROTTLE,
          '/v1/unsubscribe/{token}/POST': OPEN_THROTTLE,
        },
      },
    });
    acknowledge(
      this.api,
      'APIG2',
      'Each item is judged by the handler, which says what is wrong with it; the gateway would refuse the batch.',
    );
    acknowledge(
      this.api,
      `IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/${LOG_POLICY}]`,
      "API Gateway's own policy for writing its log, as AWS maintains it.",
    );
    acknowledge(this.api, 'COG4', 'Callers are systems with a credential of ours: the authorizer on each method.');
    acknowledge(this.api, 'APIG3', 'Callers have credentials and a share each; a firewall costs more than the rest.');
    addProblemResponses(this.api);
    this.usagePlan = this.api.addUsagePlan('Clients', {
      throttle: CLIENT_THROTTLE,
      apiStages: [{ stage: this.api.deploymentStage }],
    });
    const { region, urlSuffix } = Stack.of(this);
    this.address = `https://${this.api.restApiId}.execute-api.${region}.${urlSuffix}/${props.stageName}`;

    const guarded = { defaultMethodOptions: { authorizer, apiKeyRequired: true } };
    const programme = this.api.root.addResource('v1').addResource('programmes', guarded).addResource('{programme}');
    const batches = new YardstickFunction(this, 'Batches', {
      entry: 'functions/collect/batch-handler.ts',
      memory: 1024,
      timeout: Duration.seconds(28),
    });
    this.log = batches.logGroup;
    props.storage.grantTable(batches, 'GetItem', 'PutItem', 'UpdateItem');
    props.programmes.grantRead(batches);
    props.contactSecret.grantRead(batches);
    for (const kind of SENT_KINDS) programme.addResource(kind).addMethod('POST', integration(batches));

    const benchmarks = new YardstickFunction(this, 'Benchmarks', {
      entry: 'functions/collect/benchmarks-handler.ts',
      memory: 512,
      timeout: Duration.seconds(28),
    });
    props.storage.grantTable(benchmarks, 'PutItem');
    props.programmes.grantRead(benchmarks);
    programme.addResource('benchmarks').addMethod('POST', integration(benchmarks));
  }

  private authorizer(props: CollectApiProps): RequestAuthorizer {
    const handler = new YardstickFunction(this, 'Authorizer', {
      entry: 'functions/collect/authorizer-handler.ts',
      memory: 512,
      timeout: Duration.seconds(10),
    });
    props.storage.grantTable(handler, 'GetItem');
    // Short, for a credential that is taken away works until then.
    return new RequestAuthorizer(this, 'Credential', {
      handler,
      identitySources: [IdentitySource.header('Authorization')],
      resultsCacheTtl: Duration.minutes(1),
    });
  }
}
