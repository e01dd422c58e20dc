import { expect, test } from 'vitest';
import { readable } from '../../infra/reference/readable.ts';
import { templateOf } from './stack-under-test.ts';

const template = templateOf();
const [, { Properties: uploads } = { Properties: {} }] =
  Object.entries(template.findResources('AWS::S3::Bucket')).find(([id]) => id.startsWith('ImportsUploads')) ?? [];
const [queueId = '', { Properties: queue } = { Properties: {} }] =
  Object.entries(template.findResources('AWS::SQS::Queue')).find(([id]) => id.startsWith('ImportsQueue')) ?? [];
const worker = Object.values(template.findResources('AWS::Lambda::Function')).find(
  ({ Metadata }) => Metadata.YardstickEntry === 'functions/collect/import-handler.ts',
);

test('uploads lie in a bucket without versions, which forgets them after seven days', () => {
  expect(uploads).not.toHaveProperty('VersioningConfiguration');
  expect(uploads.LifecycleConfiguration.Rules).toEqual([
    { Status: 'Enabled', ExpirationInDays: 7, AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 } },
  ]);
  expect(uploads.PublicAccessBlockConfiguration).toMatchObject({
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  });
});

test('S3 tells the queue of uploads and of nothing else, and only S3 for this account may', () => {
  expect(uploads.NotificationConfiguration).toEqual({
    QueueConfigurations: [
      {
        Event: 's3:ObjectCreated:*',
        Queue: { 'Fn::GetAtt': [queueId, 'Arn'] },
        Filter: { S3Key: { Rules: [{ Name: 'prefix', Value: 'uploads/' }] } },
      },
    ],
  });
  const policies = Object.values(template.findResources('AWS::SQS::QueuePolicy'));
  const mine = policies.find(({ Properties }) => Properties.Queues[0].Ref === queueId);
  const allowed = mine?.Properties.PolicyDocument.Statement.filter((s: { Effect: string }) => s.Effect === 'Allow');
  expect(allowed).toEqual([
    {
      Effect: 'Allow',
      Action: 'sqs:SendMessage',
      Principal: { Service: 's3.amazonaws.com' },
      Resource: { 'Fn::GetAtt': [queueId, 'Arn'] },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    },
  ]);
});

test('a message of a worker that died comes back when nobody holds its import any more', () => {
  expect(queue.VisibilityTimeout).toBeGreaterThan(worker?.Properties.Timeout);
  expect(queue.RedrivePolicy).toMatchObject({ maxReceiveCount: 12 });
  expect(readable(queue.RedrivePolicy.deadLetterTargetArn)).toBe('{ImportsDeadLetters.Arn}');
});

test('the worker takes one file at a time, two at once, and says itself which it could not take', () => {
  const [mapping] = Object.values(template.findResources('AWS::Lambda::EventSourceMapping')).filter(
    ({ Properties }) => Properties.EventSourceArn['Fn::GetAtt']?.[0] === queueId,
  );
  expect(mapping?.Properties).toMatchObject({
    BatchSize: 1,
    ScalingConfig: { MaximumConcurrency: 2 },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
  });
});
