import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { templateOf } from './stack-under-test.ts';

const dev = templateOf();
const prod = templateOf({ stage: 'prod' });

describe('the table', () => {
  test('is keyed by pk and sk, billed on demand, restorable to any second, and forgets by ttl', () => {
    dev.hasResourceProperties('AWS::DynamoDB::Table', {
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'S' },
        { AttributeName: 'c', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'byContact',
          KeySchema: [{ AttributeName: 'c', KeyType: 'HASH' }],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      BillingMode: 'PAY_PER_REQUEST',
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
    });
    // A global table would escape cdk-nag's rule on recovery, and moto.
    dev.resourceCountIs('AWS::DynamoDB::GlobalTable', 0);
  });
});

describe('the archive', () => {
  test('keeps versions, encrypts, and is closed to the public', () => {
    dev.hasResourceProperties('AWS::S3::Bucket', {
      VersioningConfiguration: { Status: 'Enabled' },
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  test('locks every version for the days that are asked for, and none unless asked', () => {
    const lock = { DefaultRetention: { Mode: 'GOVERNANCE', Days: 3650 } };
    templateOf({ context: { lockDays: '3650' } }).hasResourceProperties('AWS::S3::Bucket', {
      ObjectLockEnabled: true,
      ObjectLockConfiguration: { ObjectLockEnabled: 'Enabled', Rule: lock },
    });
    prod.allResourcesProperties('AWS::S3::Bucket', { ObjectLockEnabled: Match.absent() });
  });

  test('refuses what does not come over TLS 1.2', () => {
    const denied = (Condition: unknown) =>
      Match.objectLike({ Effect: 'Deny', Action: 's3:*', Principal: { AWS: '*' }, Condition });
    dev.hasResourceProperties('AWS::S3::BucketPolicy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          denied({ Bool: { 'aws:SecureTransport': 'false' } }),
          denied({ NumericLessThan: { 's3:TlsVersion': 1.2 } }),
        ]),
      },
    });
  });
});

test('what functions count for one another is deleted for good, and what is left of it goes after a day', () => {
  const locked = templateOf({ context: { lockDays: '3650' } }).findResources('AWS::S3::Bucket');
  const [, { Properties: work } = { Properties: {} }] =
    Object.entries(locked).find(([id]) => id.startsWith('StorageWork')) ?? [];
  expect(work.LifecycleConfiguration.Rules).toMatchObject([{ ExpirationInDays: 1, Status: 'Enabled' }]);
  expect(work).not.toHaveProperty('VersioningConfiguration');
  expect(work).not.toHaveProperty('ObjectLockEnabled');
});

describe('data outlives the stack in prod, and only there', () => {
  test.each(['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::SecretsManager::Secret', 'AWS::KMS::Key'])(
    '%s',
    (type) => {
      prod.hasResource(type, { DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      dev.hasResource(type, { DeletionPolicy: 'Delete', UpdateReplacePolicy: 'Delete' });
    },
  );

  test('the table cannot be deleted by hand either', () => {
    prod.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: true });
    dev.hasResourceProperties('AWS::DynamoDB::Table', { DeletionProtectionEnabled: false });
  });
});

test('secrets are encrypted with a key of ours, which is changed every year', () => {
  const [key] = Object.keys(dev.findResources('AWS::KMS::Key', { Properties: { EnableKeyRotation: true } }));
  dev.allResourcesProperties('AWS::SecretsManager::Secret', { KmsKeyId: { 'Fn::GetAtt': [key, 'Arn'] } });
});

test('queues are encrypted, and take nothing that does not come over TLS', () => {
  dev.allResourcesProperties('AWS::SQS::Queue', { SqsManagedSseEnabled: true });
  const refused = Match.objectLike({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
  for (const type of ['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']) {
    const statements = { PolicyDocument: { Statement: Match.arrayWith([refused]) } };
    dev.allResourcesProperties(type, statements);
  }
});

test.each(['ContactSecret', 'LinkSecret'])('the key in %s is generated and stands nowhere in the template', (name) => {
  const secrets = Object.entries(dev.findResources('AWS::SecretsManager::Secret'));
  expect(secrets).toHaveLength(3);
  const [, { Properties } = {}] = secrets.find(([id]) => id.startsWith(name)) ?? [];
  expect(Properties).toMatchObject({ GenerateSecretString: { PasswordLength: 64, ExcludePunctuation: true } });
  expect(Properties).not.toHaveProperty('SecretString');
});

test.each([
  ['AWS::DynamoDB::Table', 'TableName'],
  ['AWS::S3::Bucket', 'BucketName'],
  ['AWS::SecretsManager::Secret', 'Name'],
  ['AWS::Lambda::Function', 'FunctionName'],
  ['AWS::Logs::LogGroup', 'LogGroupName'],
  ['AWS::IAM::Role', 'RoleName'],
  ['AWS::SQS::Queue', 'QueueName'],
  ['AWS::StepFunctions::StateMachine', 'StateMachineName'],
  ['AWS::SES::ConfigurationSet', 'Name'],
  ['AWS::SNS::Topic', 'TopicName'],
])('CloudFormation names each %s, so that stages do not meet', (type, key) => {
  const resources = Object.values(dev.findResources(type));
  expect(resources.length).toBeGreaterThan(0);
  for (const { Properties = {} } of resources) expect(Properties).not.toHaveProperty(key);
});

test('every taggable resource says which stage it belongs to', () => {
  prod.allResourcesProperties('AWS::Lambda::Function', { Tags: Match.arrayWith([{ Key: 'stage', Value: 'prod' }]) });
  prod.allResourcesProperties('AWS::DynamoDB::Table', { Tags: Match.arrayWith([{ Key: 'stage', Value: 'prod' }]) });
});
