import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESClient } from '@aws-sdk/client-ses';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { ENV, type Env } from './env-names.ts';

/**
 * AWS clients. Region, credentials and endpoints are the SDK's own business: it reads them from the environment, which
 * is how a second host puts itself in the place of AWS without a line of code here.
 */
export const dynamoClient = (): DynamoDBClient => {
  const client = new DynamoDBClient({
    // DynamoDB answers within milliseconds or not at all; without this, one lost packet is waited for until the end.
    requestHandler: { connectionTimeout: 3000, requestTimeout: 5000, throwOnRequestTimeout: true },
  });
  // Nobody reads the SDK's own log, and for it every item is copied by its schema: a third of the time of reading.
  client.middlewareStack.remove('loggerMiddleware');
  return client;
};

export const s3Client = (): S3Client => new S3Client({});

/** For uploads: an address that is signed for others must not hold a checksum, for the file is not known yet. */
export const uploadsClient = (): S3Client => new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

/** The address of a queue names it; where SQS is, the SDK's settings say, as for every other service. */
export const sqsClient = (): SQSClient => new SQSClient({ useQueueUrlAsEndpoint: false });
export const sfnClient = (): SFNClient => new SFNClient({});

export const secretsClient = (): SecretsManagerClient => new SecretsManagerClient({});

const regionOfSes = (env: Env) => {
  const region = env[ENV.sesRegion];
  return region ? { region } : {};
};

/**
 * Sending never retries by itself: after a time-out nobody knows whether the first try was sent (the ledger decides). For
 * the same reason each message has a connection of its own: one kept from the message before may be closed on the other
 * side by the time it is used, above all after Lambda has slept, and would leave the fate of the message open.
 */
export const sesClient = (env: Env): SESClient => {
  // A finite number of sockets would have Node keep one for whoever waits.
  const agent = { keepAlive: false, maxSockets: Number.POSITIVE_INFINITY };
  return new SESClient({
    maxAttempts: 1,
    requestHandler: { httpAgent: agent, httpsAgent: agent },
    ...regionOfSes(env),
  });
};

/** For questions to SES, which may be asked again. */
export const sesQueryClient = (env: Env): SESClient => new SESClient(regionOfSes(env));
