import type { APIGatewayAuthorizerWithContextResult, APIGatewayRequestAuthorizerEvent } from 'aws-lambda';
import type { Access } from '../model/client.ts';
import { correlated } from '../runtime/correlation.ts';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { readClient } from '../store/clients.ts';
import { openStores } from '../store/open.ts';
import { presented, validUntil } from './credential.ts';

type Verdict = APIGatewayAuthorizerWithContextResult<{ access: string }>;

/** Lets a client in that sends `Authorization: Bearer …` with a credential that is known and has not expired. */
export function bind(env: Env) {
  const stores = openStores(env);
  const decide = async (event: APIGatewayRequestAuthorizerEvent): Promise<Verdict> => {
    const header = Object.entries(event.headers ?? {}).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
    const claim = presented(header);
    const client = claim && (await readClient(stores.table(), claim.client));
    const expires = claim && client && validUntil(client, claim.hash, new Date().toISOString());
    if (client === undefined || expires === undefined) {
      log('CREDENTIAL_REFUSED', { known: client !== undefined });
      // The word that API Gateway turns into 401.
      throw new Error('Unauthorized');
    }
    const { id, programmes, permissions, operators, scopes, usageKey } = client;
    const access: Access = { id, programmes, permissions, operators, scopes, expires };
    // One answer serves every route of the stage while it is cached; what is allowed is asked again there.
    const api = event.methodArn.split('/').slice(0, 2).join('/');
    return {
      principalId: id,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${api}/*` }],
      },
      usageIdentifierKey: usageKey.value,
      context: { access: JSON.stringify(access) },
    };
  };
  return (event: APIGatewayRequestAuthorizerEvent): Promise<Verdict> =>
    correlated(event.requestContext.requestId, () => decide(event));
}

export const handler = bind(process.env);
