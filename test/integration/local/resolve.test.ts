import { describe, expect, it } from 'vitest';
import { localAccount } from '../../../infra/local/account.ts';
import { secretsOf } from '../../../infra/local/secrets.ts';
import { templateSchema, theResource } from '../../../infra/local/template.ts';

/** A variable of Fn::Sub. */
const of = (name: string) => `\${${name}}`;

const template = templateSchema.parse({
  Parameters: { Sender: { Type: 'String', Default: 'a@example.com' }, Open: { Type: 'String' } },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Archive: { Type: 'AWS::S3::Bucket' },
    Named: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': `named-${of('AWS::AccountId')}` } } },
    Queue: { Type: 'AWS::SQS::Queue' },
    Login: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        GenerateSecretString: { SecretStringTemplate: '{"user":"u"}', GenerateStringKey: 'pass', PasswordLength: 20 },
      },
    },
    Digits: {
      Type: 'AWS::SecretsManager::Secret',
      Properties: {
        GenerateSecretString: {
          ExcludeUppercase: true,
          ExcludeLowercase: true,
          ExcludePunctuation: true,
          ExcludeCharacters: '0',
          PasswordLength: 200,
        },
      },
    },
  },
});
const account = localAccount(template);

describe('a template on this machine', () => {
  it.each([
    [{ Ref: 'Table' }, 'Table'],
    [{ 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:us-east-1:000000000000:table/Table'],
    [{ Ref: 'Archive' }, 'archive'],
    [{ 'Fn::GetAtt': 'Named.Arn' }, 'arn:aws:s3:::named-000000000000'],
    [{ Ref: 'Sender' }, 'a@example.com'],
    [
      { 'Fn::Sub': [`${of('!x')} ${of('A')} ${of('Queue.Arn')}`, { A: { Ref: 'Archive' } }] },
      `${of('x')} archive arn:aws:sqs:us-east-1:000000000000:Queue`,
    ],
    [{ 'Fn::Select': [2, { 'Fn::Split': [':', { 'Fn::GetAtt': ['Queue', 'Arn'] }] }] }, 'sqs'],
    [{ a: [1, { 'Fn::Join': ['-', ['x', { Ref: 'AWS::Region' }]] }] }, { a: [1, 'x-us-east-1'] }],
  ])('resolves %j', (value, expected) => {
    expect(account.resolve(value)).toEqual(expected);
  });

  it.each([
    [{ 'Fn::ImportValue': 'x' }, 'cannot resolve Fn::ImportValue'],
    [{ Ref: 'Nobody' }, 'refers to Nobody'],
    [{ Ref: 'Open' }, 'refers to Open'],
    [{ 'Fn::GetAtt': ['Table', 'StreamArn'] }, 'cannot give Table.StreamArn'],
    [{ 'Fn::Join': ['', [{ a: 1 }]] }, 'is no text'],
  ])('says why it cannot resolve %j', (value, message) => {
    expect(() => account.resolve(value)).toThrow(message);
  });

  it('takes exactly one resource where one is meant', () => {
    expect(theResource(template, 'AWS::SQS::Queue').id).toBe('Queue');
    expect(() => theResource(template, 'AWS::S3::Bucket')).toThrow('has 2 AWS::S3::Bucket');
    expect(() => theResource(template, 'AWS::SNS::Topic')).toThrow('has no AWS::SNS::Topic');
  });

  it('generates secrets by the rules of the template, the same for the same seed', () => {
    const [login, digits] = secretsOf(template, account, 'seed').map((s) => s.value);
    expect(JSON.parse(login ?? '')).toEqual({ user: 'u', pass: expect.stringMatching(/^[!-~]{20}$/) });
    expect(digits).toMatch(/^[1-9]{200}$/);
    expect(secretsOf(template, account, 'seed')[0]?.value).toBe(login);
    expect(secretsOf(template, account, 'other')[0]?.value).not.toBe(login);
  });
});
