import {
  CloudFormationClient,
  CreateStackCommand,
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  type StackResource,
} from '@aws-sdk/client-cloudformation';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { CreateBucketCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MOTO, type Moto, startMoto } from './moto.ts';
import { onPath } from './programs.ts';
import { templateOf } from './stack-under-test.ts';

/** Types of our template that moto's CloudFormation does not know; what they say is asserted on the template. */
const SKIPPED = [
  'AWS::ApiGateway::Account',
  'AWS::ApiGateway::Authorizer',
  'AWS::ApiGateway::GatewayResponse',
  'AWS::ApiGateway::Stage',
  'AWS::CloudWatch::Alarm',
  'AWS::ApiGateway::UsagePlan',
  'AWS::Logs::MetricFilter',
  'AWS::S3::BucketPolicy',
  'AWS::SES::ConfigurationSet',
  'AWS::SES::ConfigurationSetEventDestination',
  'AWS::SNS::Subscription',
  'AWS::SNS::TopicPolicy',
  'AWS::SQS::QueuePolicy',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SecretsManager::Secret',
];

const STACK = 'yardstick-dev';
const REGION = 'eu-west-1';
const ASSETS = `cdk-hnb659fds-assets-123456789012-${REGION}`;

interface Resources {
  readonly [id: string]: { readonly Type: string; readonly Properties: { readonly Code?: { readonly S3Key: string } } };
}

const template = templateOf().toJSON();
const resources: Resources = template.Resources;

/**
 * Moto resolves a reference to a type that it lacks to nothing, and then fails: it gets an ARN in its place. Of a key it
 * takes no tags.
 */
const deployable = JSON.stringify(template, (_, value) => {
  if (value?.Type === 'AWS::KMS::Key') return { ...value, Properties: { ...value.Properties, Tags: undefined } };
  const target = value?.Ref ?? value?.['Fn::GetAtt']?.[0];
  return SKIPPED.includes(resources[target]?.Type ?? '') ? `arn:aws:skipped:::${target}` : value;
});

const there = onPath(MOTO);

describe.skipIf(!there)(`moto${there ? '' : ' (skipped: not on the PATH; pip install "moto[server]")'}`, () => {
  let moto: Moto;
  let client: { endpoint: string; region: string; credentials: { accessKeyId: string; secretAccessKey: string } };
  let created: ReadonlyMap<string, StackResource>;

  beforeAll(async () => {
    moto = await startMoto(30_000);
    client = { endpoint: moto.endpoint, region: REGION, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } };
    const s3 = new S3Client({ ...client, forcePathStyle: true });
    await new SSMClient(client).send(
      new PutParameterCommand({ Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String' }),
    );
    await s3.send(new CreateBucketCommand({ Bucket: ASSETS }));
    const assets = Object.values(resources).flatMap((r) => r.Properties.Code?.S3Key ?? []);
    for (const Key of new Set(assets)) await s3.send(new PutObjectCommand({ Bucket: ASSETS, Key, Body: 'code' }));
    await s3.send(new PutObjectCommand({ Bucket: ASSETS, Key: 'template.json', Body: deployable }));
    const cloudFormation = new CloudFormationClient(client);
    await cloudFormation.send(
      new CreateStackCommand({
        StackName: STACK,
        TemplateURL: `https://${ASSETS}.s3.${REGION}.amazonaws.com/template.json`,
        Capabilities: ['CAPABILITY_IAM'],
      }),
    );
    const { StackResources: made = [] } = await cloudFormation.send(
      new DescribeStackResourcesCommand({ StackName: STACK }),
    );
    // What it skips, moto lists as rows without a name.
    created = new Map(made.flatMap((r) => (r.LogicalResourceId ? [[r.LogicalResourceId, r]] : [])));
  });
  afterAll(() => moto?.stop());

  test('creates the stack', async () => {
    const { Stacks: stacks } = await new CloudFormationClient(client).send(new DescribeStacksCommand({}));
    expect(stacks?.map((s) => [s.StackName, s.StackStatus])).toEqual([[STACK, 'CREATE_COMPLETE']]);
  });

  test('creates every resource of a type that it knows, and skips the types of the list', () => {
    const supported = Object.entries(resources).filter(([, r]) => !SKIPPED.includes(r.Type));
    expect([...created].map(([id, r]) => [id, r.ResourceStatus]).sort()).toEqual(
      supported.map(([id]) => [id, 'CREATE_COMPLETE']).sort(),
    );
    const used = new Set(Object.values(resources).map((r) => r.Type));
    expect(SKIPPED.filter((type) => !used.has(type))).toEqual([]);
  });

  test('has the table as the store expects it', async () => {
    const [name] = Object.entries(resources).find(([, r]) => r.Type === 'AWS::DynamoDB::Table') ?? [];
    const { Table: found } = await new DynamoDBClient(client).send(
      new DescribeTableCommand({ TableName: created.get(name ?? '')?.PhysicalResourceId }),
    );
    expect(found?.KeySchema?.map((k) => k.AttributeName)).toEqual(['pk', 'sk']);
  });
});
