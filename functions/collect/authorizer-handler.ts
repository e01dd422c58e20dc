import type { APIGatewayAuthorizerResult, APIGatewayTokenAuthorizerEvent } from 'aws-lambda';
import type { Env } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { clientByHash } from '../store/clients.ts';
import { openStores } from '../store/open.ts';
import { credentialHash } from './credential.ts';

/** Lets a client in that sends `Authorization: Bearer …` with a credential that is known and has not expired. */
export function bind(env: Env) {
  const stores = openStores(env);
  return async (event: APIGatewayTokenAuthorizerEvent): Promise<APIGatewayAuthorizerResult> => {
    const credential = /^Bearer ([\w.~+/-]{20,200}=*)$/i.exec(event.authorizationToken)?.[1];
    const client =
      credential === undefined ? undefined : await clientByHash(stores.table(), credentialHash(credential));
    if (client === undefined || client.expires <= new Date().toISOString()) {
      log('CREDENTIAL_REFUSED', { known: client !== undefined });
      // The word that API Gateway turns into 401.
      throw new Error('Unauthorized');
    }
    // One answer serves every route of the stage while it is cached; which programmes are allowed is asked again there.
    const api = event.methodArn.split('/').slice(0, 2).join('/');
    return {
      principalId: client.id,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: `${api}/*` }],
      },
      context: { client: client.id, programmes: client.programmes.join(' ') },
    };
  };
}

export const handler = bind(process.env);
