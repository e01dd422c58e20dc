import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { ENV, type Env } from './env-names.ts';

/**
 * AWS clients. Region, credentials and endpoints are the SDK's own business: it reads them from the environment, which
 * is how a second host puts itself in the place of AWS without a line of code here.
 */
export const dynamoClient = (): DynamoDBClient =>
  new DynamoDBClient({
    // DynamoDB answers within milliseconds or not at all; without this, one lost packet is waited for until the end.
    requestHandler: { connectionTimeout: 3000, requestTimeout: 5000, throwOnRequestTimeout: true },
  });

export const s3Client = (): S3Client => new S3Client({});

export const secretsClient = (): SecretsManagerClient => new SecretsManagerClient({});

const regionOfSes = (env: Env) => {
  const region = env[ENV.sesRegion];
  return region ? { region } : {};
};

/** Sending never retries by itself: after a time-out nobody knows whether the first try was sent (the ledger decides). */
export const sesClient = (env: Env): SESClient => new SESClient({ maxAttempts: 1, ...regionOfSes(env) });

/** For questions to SES, which may be asked again. */
export const sesQueryClient = (env: Env): SESClient => new SESClient(regionOfSes(env));
