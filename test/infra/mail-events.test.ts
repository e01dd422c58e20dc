import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { addYardstick } from '../../infra/add-yardstick.ts';
import { readable } from '../../infra/reference/readable.ts';
import { only, PROGRAMMES, templateOf } from './stack-under-test.ts';

const template = templateOf();

describe('events of our mail', () => {
  test('are published to a topic: taken, delivered, given back, refused, complained of', () => {
    const topic = Object.keys(template.findResources('AWS::SNS::Topic')).find((id) => id.startsWith('Sending'));
    const [set] = Object.keys(template.findResources('AWS::SES::ConfigurationSet'));
    template.hasResourceProperties('AWS::SES::ConfigurationSetEventDestination', {
      ConfigurationSetName: { Ref: set },
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['SEND', 'DELIVERY', 'BOUNCE', 'REJECT', 'COMPLAINT'],
        SnsDestination: { TopicARN: { Ref: topic } },
      },
    });
  });

  test('the topic takes them from SES alone, for this configuration set of this account, over TLS', () => {
    const policies = Object.entries(template.findResources('AWS::SNS::TopicPolicy'));
    const [, { Properties }] = policies.find(([id]) => id.startsWith('Sending')) ?? expect.fail('no policy');
    const statements = Properties.PolicyDocument.Statement;
    expect(statements).toHaveLength(2);
    const [tls, ses] = statements;
    expect(tls).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
    expect(ses).toMatchObject({
      Effect: 'Allow',
      Action: 'sns:Publish',
      Principal: { Service: 'ses.amazonaws.com' },
      Condition: { StringEquals: { 'AWS:SourceAccount': { Ref: 'AWS::AccountId' } } },
    });
    expect(readable(ses.Condition.StringEquals['AWS:SourceArn'])).toBe(
      'arn:{AWS::Partition}:ses:{AWS::Region}:{AWS::AccountId}:configuration-set/{SendingConfigurationSet}',
    );
  });

  test('reach one function, which nothing else may call; what fails is kept for two weeks', () => {
    const { Properties: subscription } = only(template.findResources('AWS::SNS::Subscription'));
    expect(readable(subscription.Endpoint)).toBe('{MailEventsFunction.Arn}');
    const permissions = Object.values(template.findResources('AWS::Lambda::Permission')).filter(
      ({ Properties }) => readable(Properties.FunctionName) === '{MailEventsFunction.Arn}',
    );
    expect(permissions.map(({ Properties }) => [Properties.Principal, readable(Properties.SourceArn)])).toEqual([
      ['sns.amazonaws.com', '{SendingEvents}'],
    ]);
    const [queue] = Object.keys(template.findResources('AWS::SQS::Queue', { Properties: Match.anyValue() })).filter(
      (id) => id.startsWith('MailEvents'),
    );
    template.hasResourceProperties('AWS::Lambda::Function', {
      DeadLetterConfig: { TargetArn: { 'Fn::GetAtt': [queue, 'Arn'] } },
    });
    expect(template.findResources('AWS::SQS::Queue')[queue ?? '']?.Properties).toMatchObject({
      MessageRetentionPeriod: 14 * 24 * 3600,
      SqsManagedSseEnabled: true,
    });
  });
});

test('the shares of bounces and complaints are counted from the log of the function that takes the events', () => {
  const filters = Object.values(template.findResources('AWS::Logs::MetricFilter')).map(({ Properties }) => [
    readable(Properties.LogGroupName),
    Properties.FilterPattern,
    Properties.MetricTransformations[0].MetricName,
  ]);
  const log = '{MailEventsFunctionLog}';
  expect(filters.filter(([name]) => name === log)).toEqual([
    [log, '{ ($.code = "DELIVERY_MOVED") && ($.event = "Delivery") }', 'MailsDelivered'],
    [log, '{ ($.code = "ADDRESS_SUPPRESSED") && ($.cause = "bounce") }', 'MailsBounced'],
    [log, '{ ($.code = "ADDRESS_SUPPRESSED") && ($.cause = "complaint") }', 'MailsComplained'],
  ]);
  const watched = Object.values(template.findResources('AWS::CloudWatch::Alarm')).flatMap(({ Properties }) =>
    (Properties.Metrics ?? []).flatMap((m: { Expression?: string }) =>
      m.Expression?.includes('delivered') ? [[m.Expression, Properties.Threshold]] : [],
    ),
  );
  const all = 'FILL(delivered, 0) + FILL(bounced, 0)';
  expect(watched).toEqual([
    [`IF(${all} >= 50, 100 * FILL(bounced, 0) / (${all}), 0)`, 5],
    ['IF(FILL(delivered, 0) >= 1000, 100 * FILL(complained, 0) / (FILL(delivered, 0)), 0)', 0.1],
  ]);
});

test('with SES in another region the function subscribes to the topic there', () => {
  const app = new App({
    context: { stage: 'dev', programmes: PROGRAMMES, sesRegion: 'eu-west-1', 'aws:cdk:bundling-stacks': [] },
  });
  const stack = addYardstick(app);
  const main = Template.fromStack(stack);
  const mail = Template.fromJSON(app.synth().getStackArtifact('yardstick-dev-mail').template);
  mail.hasResourceProperties('AWS::SNS::Topic', { TopicName: 'yardstick-dev-mail' });
  expect(Object.keys(main.findResources('AWS::SNS::Topic'))).toEqual([expect.stringMatching(/^Alarms/)]);
  const { Properties } = only(main.findResources('AWS::SNS::Subscription'));
  expect(Properties.Region).toBe('eu-west-1');
  expect(readable(Properties.TopicArn)).toBe('arn:{AWS::Partition}:sns:eu-west-1:{AWS::AccountId}:yardstick-dev-mail');
});

test('links in mails begin with the address of the API, which waits for no function', () => {
  const functions = Object.values(template.findResources('AWS::Lambda::Function'));
  const send = functions.find((f) => f.Metadata.YardstickEntry === 'functions/deliver/send-handler.ts');
  expect(readable(send?.Properties.Environment.Variables.API_URL)).toBe(
    'https://{CollectApi}.execute-api.{AWS::Region}.{AWS::URLSuffix}/dev',
  );
});
