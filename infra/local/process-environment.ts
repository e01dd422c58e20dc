import { devNull } from 'node:os';
import { REGION } from './account.ts';
import type { Closers } from './closers.ts';

/** Addresses of the stand-ins. */
export interface Endpoints {
  readonly dynamodb: string;
  readonly s3: string;
  readonly sqs: string;
  readonly ses: string;
  readonly secretsManager: string;
  readonly stepFunctions: string;
  readonly apiGateway: string;
  readonly lambda: string;
}

/**
 * What AWS's own SDK reads. The user's profile and settings are put out of its sight, so that no call can reach a real
 * account; SMTP_TRANSPORT would make the web inbox pass mail on to a real server.
 */
function settings(endpoints: Endpoints, logLevel: string): Record<string, string | undefined> {
  return {
    AWS_REGION: REGION,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: undefined,
    AWS_PROFILE: undefined,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_ENDPOINT_URL: undefined,
    AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: undefined,
    AWS_USE_DUALSTACK_ENDPOINT: undefined,
    AWS_USE_FIPS_ENDPOINT: undefined,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_SES: endpoints.ses,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsManager,
    AWS_ENDPOINT_URL_SFN: endpoints.stepFunctions,
    AWS_ENDPOINT_URL_API_GATEWAY: endpoints.apiGateway,
    AWS_ENDPOINT_URL_LAMBDA: endpoints.lambda,
    POWERTOOLS_LOG_LEVEL: logLevel,
    SMTP_TRANSPORT: undefined,
  };
}

function apply(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

let occupied = false;

/**
 * Keeps this process's environment for one host, until it closes; then everything is put back as it was.
 * @returns what points the AWS SDK at the stand-ins, and gives the settings that it made.
 * @throws {Error} if another host runs in this process: they would read each other's addresses.
 */
export function occupyEnvironment(
  closers: Closers,
): (endpoints: Endpoints, logLevel: string) => Readonly<Record<string, string>> {
  if (occupied) throw new Error('a local host already runs in this process; close it first');
  occupied = true;
  let before: Readonly<Record<string, string | undefined>> = {};
  closers.add(() => {
    apply(before);
    occupied = false;
  });
  return (endpoints, logLevel) => {
    const values = settings(endpoints, logLevel);
    before = Object.fromEntries(Object.keys(values).map((name) => [name, process.env[name]]));
    apply(values);
    return Object.fromEntries(
      Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    );
  };
}
