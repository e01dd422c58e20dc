import {
  APIGatewayClient,
  CreateApiKeyCommand,
  CreateUsagePlanKeyCommand,
  DeleteApiKeyCommand,
  NotFoundException,
} from '@aws-sdk/client-api-gateway';
import type { UsageKeys } from '../../../functions/admin/clients.ts';

/** The keys of a usage plan of API Gateway. */
export function usageKeys(usagePlanId: string): UsageKeys {
  const client = new APIGatewayClient({});
  return {
    create: async (name, value) => {
      const { id } = await client.send(new CreateApiKeyCommand({ name, value, enabled: true }));
      if (id === undefined) throw new Error('API Gateway created a key without an id');
      await client.send(new CreateUsagePlanKeyCommand({ usagePlanId, keyId: id, keyType: 'API_KEY' }));
      return id;
    },
    remove: async (id) => {
      await client.send(new DeleteApiKeyCommand({ apiKey: id })).catch((error: unknown) => {
        if (!(error instanceof NotFoundException)) throw error;
      });
    },
  };
}
