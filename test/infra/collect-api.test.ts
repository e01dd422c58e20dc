import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { only, readable, templateOf } from './stack-under-test.ts';

const template = templateOf();

const resources = template.findResources('AWS::ApiGateway::Resource');
const pathOf = (id: string): string => {
  const { PathPart, ParentId } = resources[id]?.Properties ?? {};
  return PathPart === undefined ? '' : `${pathOf(ParentId.Ref ?? '')}/${PathPart}`;
};
const methods = Object.values(template.findResources('AWS::ApiGateway::Method')).map(({ Properties }) => ({
  ...Properties,
  path: pathOf(Properties.ResourceId.Ref),
}));

test('the addresses of the API', () => {
  expect(methods.map(({ HttpMethod, path }) => `${HttpMethod} ${path}`)).toEqual([
    'POST /v1/programmes/{programme}/responses',
    'POST /v1/programmes/{programme}/benchmarks',
    'POST /v1/programmes/{programme}/imports',
    'GET /v1/programmes/{programme}/imports/{import}',
    'GET /v1/programmes/{programme}/recipients',
    'PUT /v1/programmes/{programme}/recipients/{recipient}',
    'DELETE /v1/programmes/{programme}/recipients/{recipient}',
    'GET /v1/unsubscribe/{token}',
    'POST /v1/unsubscribe/{token}',
    'GET /v1/reports/{token}',
  ]);
});

test('no method is reached without the authorizer, but for those behind a signed link', () => {
  const [authorizer] = Object.keys(template.findResources('AWS::ApiGateway::Authorizer'));
  for (const { path, AuthorizationType, AuthorizerId, Integration } of methods) {
    const open = /^\/v1\/(unsubscribe|reports)\/\{token\}$/.test(path);
    expect([path, AuthorizationType, AuthorizerId?.Ref, Integration.Type]).toEqual([
      path,
      open ? 'NONE' : 'CUSTOM',
      open ? undefined : authorizer,
      'AWS_PROXY',
    ]);
  }
});

test('the authorizer reads the Authorization header, and its answer is kept for a minute', () => {
  template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
    Type: 'REQUEST',
    IdentitySource: 'method.request.header.Authorization',
    AuthorizerResultTtlInSeconds: 60,
  });
});

test('each client is throttled by the key that the authorizer names, on every method that has one', () => {
  template.hasResourceProperties('AWS::ApiGateway::RestApi', { ApiKeySourceType: 'AUTHORIZER' });
  const { Properties } = only(template.findResources('AWS::ApiGateway::UsagePlan'));
  const [stage] = Object.keys(template.findResources('AWS::ApiGateway::Stage'));
  expect(Properties.Throttle).toEqual({ RateLimit: 20, BurstLimit: 40 });
  expect(Properties.ApiStages).toMatchObject([{ Stage: { Ref: stage } }]);
  for (const { ApiKeyRequired = false, AuthorizationType } of methods) {
    expect(ApiKeyRequired).toBe(AuthorizationType === 'CUSTOM');
  }
});

test('the stage throttles, traces, and logs each access without address or caller', () => {
  const { Properties } = only(template.findResources('AWS::ApiGateway::Stage'));
  expect(Properties).toMatchObject({
    StageName: 'dev',
    TracingEnabled: true,
    MethodSettings: [
      { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      ...['GET', 'POST'].map((HttpMethod) => ({
        HttpMethod,
        ResourcePath: '/~1v1~1unsubscribe~1{token}',
        ThrottlingRateLimit: 5,
        ThrottlingBurstLimit: 10,
      })),
    ],
  });
  expect(readable(Properties.AccessLogSetting.DestinationArn)).toMatch(/:log-group:{CollectAccessLog}$/);
  const format = JSON.parse(Properties.AccessLogSetting.Format);
  expect(format).toMatchObject({ requestId: '$context.requestId', status: '$context.status' });
  for (const personal of ['ip', 'caller', 'user']) expect(format).not.toHaveProperty(personal);
});

describe('errors of API Gateway itself are problem details', () => {
  const responses = Object.values(template.findResources('AWS::ApiGateway::GatewayResponse'));

  test('for every kind of error', () => {
    expect(responses.map((r) => r.Properties.ResponseType)).toEqual(
      expect.arrayContaining([
        'DEFAULT_4XX',
        'DEFAULT_5XX',
        'UNAUTHORIZED',
        'INVALID_API_KEY',
        'REQUEST_TOO_LARGE',
        'THROTTLED',
      ]),
    );
  });

  test.each(responses.map((r) => [r.Properties.ResponseType, r.Properties]))('%s', (_, properties) => {
    expect(properties.ResponseParameters).toMatchObject({
      'gatewayresponse.header.Content-Type': "'application/problem+json'",
      'gatewayresponse.header.X-Correlation-Id': 'context.requestId',
    });
    const body = JSON.parse(properties.ResponseTemplates['application/json']);
    expect(body).toEqual({
      type: expect.stringMatching(/^urn:yardstick:problem:[a-z-]+$/),
      title: expect.any(String),
      detail: expect.any(String),
      instance: 'urn:yardstick:request:$context.requestId',
      ...(properties.StatusCode === undefined ? {} : { status: Number(properties.StatusCode) }),
    });
  });
});

test('who has no credential is told which kind, who is too fast when to come back', () => {
  const headers = (type: string, parameters: Record<string, string>) =>
    template.hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: type,
      ResponseParameters: Match.objectLike(parameters),
    });
  headers('UNAUTHORIZED', { 'gatewayresponse.header.WWW-Authenticate': "'Bearer'" });
  headers('THROTTLED', { 'gatewayresponse.header.Retry-After': "'1'" });
});

test('the account may write access logs before the stage asks for them', () => {
  template.hasResource('AWS::ApiGateway::Account', { DeletionPolicy: 'Retain' });
  const [account] = Object.keys(template.findResources('AWS::ApiGateway::Account'));
  template.hasResource('AWS::ApiGateway::Stage', { DependsOn: Match.arrayWith([account]) });
});

test('only this API may call its functions', () => {
  const permissions = Object.values(template.findResources('AWS::Lambda::Permission'));
  const ofTheApi = permissions.filter(({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com');
  const sources = ofTheApi.map(({ Properties }) => [
    readable(Properties.FunctionName),
    Properties.Principal,
    readable(Properties.SourceArn).replace(/^.*execute-api:[^/]*/, ''),
  ]);
  expect(sources).toEqual([
    ['{CollectAuthorizer.Arn}', 'apigateway.amazonaws.com', '/authorizers/{CollectCredential}'],
    [
      '{CollectResponses.Arn}',
      'apigateway.amazonaws.com',
      '/{CollectApiDeploymentStagedev}/POST/v1/programmes/*/responses',
    ],
    [
      '{CollectBenchmarks.Arn}',
      'apigateway.amazonaws.com',
      '/{CollectApiDeploymentStagedev}/POST/v1/programmes/*/benchmarks',
    ],
    ...['POST/v1/programmes/*/imports', 'GET/v1/programmes/*/imports/*'].map((method) => [
      '{ImportsApi.Arn}',
      'apigateway.amazonaws.com',
      `/{CollectApiDeploymentStagedev}/${method}`,
    ]),
    ...[
      'GET/v1/programmes/*/recipients',
      'PUT/v1/programmes/*/recipients/*',
      'DELETE/v1/programmes/*/recipients/*',
    ].map((address) => [
      '{RecipientsFunction.Arn}',
      'apigateway.amazonaws.com',
      `/{CollectApiDeploymentStagedev}/${address}`,
    ]),
    ...['GET', 'POST'].map((method) => [
      '{UnsubscribeFunction.Arn}',
      'apigateway.amazonaws.com',
      `/{CollectApiDeploymentStagedev}/${method}/v1/unsubscribe/*`,
    ]),
    ['{ReportLinksFunction.Arn}', 'apigateway.amazonaws.com', '/{CollectApiDeploymentStagedev}/GET/v1/reports/*'],
  ]);
});
