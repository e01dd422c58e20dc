import { createServer } from 'node:http';
import * as z from 'zod';
import type { Closers } from './closers.ts';
import { listen, stop } from './loopback.ts';
import { readBody } from './request-body.ts';
import type { LocalSecret } from './secrets.ts';

const REQUEST_LIMIT = 64 * 1024;
const putSchema = z.object({ SecretId: z.string(), SecretString: z.string() });
const requestSchema = z.object({ SecretId: z.string(), VersionStage: z.string().default('AWSCURRENT') });

interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

const refusal = (type: string, message: string): Answer => ({ status: 400, body: { __type: type, message } });

function getSecretValue(secrets: readonly LocalSecret[], body: Buffer | undefined): Answer {
  const { SecretId, VersionStage } = requestSchema.parse(JSON.parse(body?.toString('utf8') ?? ''));
  const found = secrets.find((secret) => secret.arn === SecretId || secret.name === SecretId);
  if (found === undefined) {
    return refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  const { arn: ARN, name: Name } = found;
  const SecretString = { AWSCURRENT: found.value, AWSPREVIOUS: found.previous }[VersionStage];
  if (SecretString === undefined) {
    const message = `Secrets Manager can't find the specified secret value for staging label: ${VersionStage}`;
    return refusal('ResourceNotFoundException', message);
  }
  return { status: 200, body: { ARN, Name, SecretString, VersionStages: [VersionStage] } };
}

/** A new value; the one before it stays as AWSPREVIOUS. */
function putSecretValue(secrets: readonly LocalSecret[], body: Buffer | undefined): Answer {
  const { SecretId, SecretString } = putSchema.parse(JSON.parse(body?.toString('utf8') ?? ''));
  const found = secrets.find((secret) => secret.arn === SecretId || secret.name === SecretId);
  if (found === undefined) {
    return refusal('ResourceNotFoundException', "Secrets Manager can't find the specified secret.");
  }
  found.previous = found.value;
  found.value = SecretString;
  return { status: 200, body: { ARN: found.arn, Name: found.name, VersionStages: ['AWSCURRENT'] } };
}

const ACTIONS = {
  'secretsmanager.GetSecretValue': getSecretValue,
  'secretsmanager.PutSecretValue': putSecretValue,
} as const;

/** A small Secrets Manager: values are read and changed, over AWS JSON 1.1. @returns its address. */
export async function startSecretsFront(secrets: readonly LocalSecret[], closers: Closers): Promise<string> {
  const server = createServer(async (request, response) => {
    const target = String(request.headers['x-amz-target']);
    const { status, body } = await readBody(request, REQUEST_LIMIT)
      .then((content) => {
        const [, act] = Object.entries(ACTIONS).find(([name]) => name === target) ?? [];
        if (act !== undefined) return act(secrets, content);
        return refusal('InvalidRequestException', `The local Secrets Manager has no ${target}.`);
      })
      .catch((error: unknown) => refusal('InvalidRequestException', String(error)));
    response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
  });
  const address = await listen(server);
  closers.add(() => stop(server));
  return address;
}
