import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { ROUTES } from '../../functions/model/api/routes.ts';
import { readable } from '../../infra/reference/readable.ts';
import { only, templateOf } from './stack-under-test.ts';

const template = templateOf();

const resources = template.findResources('AWS::ApiGateway::Resource');
const pathOf = (id: string): string => {
  const { PathPart, ParentId } = resources[id]?.Properties ?? {};
  return PathPart === undefined ? '' : `${pathOf(ParentId.Ref ?? '')}/${PathPart}`;
};
const methods = Object.values(template.findResources('AWS::ApiGateway::Method')).map(({ Properties }) => ({
  method: String(Properties.HttpMethod),
  path: pathOf(Properties.ResourceId.Ref),
  ...Properties,
}));

test('every method is described in functions/model/api/routes.ts, and no other', () => {
  const named = (of: readonly { method: string; path: string }[]) => of.map((m) => `${m.method} ${m.path}`).sort();
  expect(named(methods)).toEqual(named(ROUTES));
});

test('a method that needs a permission is reached by the authorizer alone', () => {
  const [authorizer] = Object.keys(template.findResources('AWS::ApiGateway::Authorizer'));
  for (const { method, path, permission } of ROUTES) {
    const found = methods.find((m) => m.method === method && m.path === path);
    expect([path, found?.AuthorizationType, found?.AuthorizerId?.Ref, found?.Integration.Type]).toEqual(
      permission === undefined ? [path, 'NONE', undefined, 'AWS_PROXY'] : [path, 'CUSTOM', authorizer, 'AWS_PROXY'],
    );
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
  for (const { Properties: method } of Object.values(template.findResources('AWS::ApiGateway::Method'))) {
    expect(method.ApiKeyRequired ?? false).toBe(method.AuthorizationType === 'CUSTOM');
  }
});

test('the stage throttles, traces, and logs each access without address or caller', () => {
  const { Properties } = only(template.findResources('AWS::ApiGateway::Stage'));
  expect(Properties).toMatchObject({
    StageName: 'dev',
    TracingEnabled: true,
    MethodSettings: [
      { HttpMethod: '*', ResourcePath: '/*', ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      ...[
        ['GET', 'openapi.json'],
        ['GET', 'unsubscribe~1{token}'],
        ['POST', 'unsubscribe~1{token}'],
      ].map(([HttpMethod, path]) => ({
        HttpMethod,
        ResourcePath: `/~1v1~1${path}`,
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
  const sources = ofTheApi.map(({ Properties }) => readable(Properties.SourceArn).replace(/^.*execute-api:[^/]*/, ''));
  const called = ROUTES.map((r) => `/{CollectApiDeploymentStagedev}/${r.method}${r.path.replaceAll(/\{\w+\}/g, '*')}`);
  expect(sources.sort()).toEqual(['/authorizers/{CollectCredential}', ...called].sort());
});
