import { createHash } from 'node:crypto';
import { type Lookup, resolve } from './resolve.ts';
import type { Resource, Template } from './template.ts';

/** Where this machine pretends to be. The account is the one that the SQS stand-in writes in its addresses. */
export const REGION = 'us-east-1';
export const ACCOUNT = '000000000000';

const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::Region': REGION,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::StackName': 'yardstick',
  'AWS::StackId': `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/yardstick/local`,
};

/** The address of a queue: it names the queue, wherever SQS itself is. */
export const queueUrl = (name: string): string => `https://sqs.${REGION}.amazonaws.com/${ACCOUNT}/${name}`;

interface Kind {
  /** Property that a template may name the resource with; otherwise it is called by its logical id. */
  readonly nameProperty: string;
  readonly arn: (name: string) => string;
  /** What `Ref` gives, the name unless stated. */
  readonly ref?: 'arn' | 'url';
}

const regional = (service: string, path = '') => {
  return (name: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${path}${name}`;
};

/** Six characters that Secrets Manager appends to a secret's name in its ARN; here they follow from the name. */
const suffix = (name: string) => createHash('sha256').update(name).digest('hex').slice(0, 6);

const KINDS: Readonly<Record<string, Kind>> = {
  'AWS::DynamoDB::Table': { nameProperty: 'TableName', arn: regional('dynamodb', 'table/') },
  'AWS::S3::Bucket': { nameProperty: 'BucketName', arn: (name) => `arn:aws:s3:::${name}` },
  'AWS::SQS::Queue': { nameProperty: 'QueueName', arn: regional('sqs'), ref: 'url' },
  'AWS::Lambda::Function': { nameProperty: 'FunctionName', arn: regional('lambda', 'function:') },
  'AWS::SecretsManager::Secret': {
    nameProperty: 'Name',
    arn: (name) => regional('secretsmanager', 'secret:')(`${name}-${suffix(name)}`),
    ref: 'arn',
  },
  'AWS::StepFunctions::StateMachine': {
    nameProperty: 'StateMachineName',
    arn: regional('states', 'stateMachine:'),
    ref: 'arn',
  },
  'AWS::SNS::Topic': { nameProperty: 'TopicName', arn: regional('sns'), ref: 'arn' },
  'AWS::SES::ConfigurationSet': { nameProperty: 'Name', arn: regional('ses', 'configuration-set/') },
  'AWS::KMS::Key': { nameProperty: 'KeyId', arn: regional('kms', 'key/') },
  'AWS::Logs::LogGroup': { nameProperty: 'LogGroupName', arn: (name) => `${regional('logs', 'log-group:')(name)}:*` },
  'AWS::IAM::Role': { nameProperty: 'RoleName', arn: (name) => `arn:aws:iam::${ACCOUNT}:role/${name}` },
};

/** The template as this machine fills it in: physical names, ARNs, and any value with its intrinsics resolved. */
export interface LocalAccount extends Lookup {
  name(id: string): string;
  arn(id: string): string;
  resolve(value: unknown): unknown;
}

/**
 * Names and ARNs follow from logical ids alone, so that two starts on one template agree.
 * @param owner Id of the account. Another one than the default is a part of the names of tables and buckets, so that several may share
 * one place.
 */
export function localAccount(template: Template, owner = ACCOUNT): LocalAccount {
  const mark = owner === ACCOUNT ? '' : `-${owner}`;

  const find = (id: string): Resource => {
    const resource = template.Resources[id];
    if (resource === undefined) throw new Error(`the template refers to ${id}, which it does not have`);
    return resource;
  };
  const account: LocalAccount = {
    name(id) {
      const { Type, Properties } = find(id);
      const property = KINDS[Type]?.nameProperty;
      const given = property === undefined ? undefined : account.resolve(Properties[property]);
      if (typeof given === 'string') return given;
      if (Type === 'AWS::S3::Bucket') return `${id.toLowerCase()}${mark}`;
      return Type === 'AWS::DynamoDB::Table' ? `${id}${mark}` : id;
    },
    arn(id) {
      const { Type } = find(id);
      const kind = KINDS[Type];
      if (kind === undefined) throw new Error(`the local host has no ARN for ${id} (${Type})`);
      return kind.arn(account.name(id));
    },
    ref(id) {
      const pseudo = id === 'AWS::AccountId' ? owner : (PSEUDO[id] ?? template.Parameters[id]?.Default);
      if (typeof pseudo === 'string') return pseudo;
      switch (KINDS[find(id).Type]?.ref) {
        case 'arn':
          return account.arn(id);
        case 'url':
          return queueUrl(account.name(id));
        default:
          return account.name(id);
      }
    },
    attribute(id, attribute) {
      if (attribute === 'Arn') return account.arn(id);
      if (attribute === 'Name' || attribute === 'QueueName') return account.name(id);
      if (attribute === 'RootResourceId') return rootResourceId(id);
      throw new Error(`the local host cannot give ${id}.${attribute} (${find(id).Type})`);
    },
    resolve: (value) => resolve(value, account),
  };
  return account;
}

/** What `Fn::GetAtt` of a REST API's RootResourceId gives: the parent of its first path parts. */
export function rootResourceId(restApiId: string): string {
  return `${restApiId}/`;
}
