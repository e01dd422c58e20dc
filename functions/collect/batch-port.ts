import { GetSecretValueCommand } from '@aws-sdk/client-secrets-manager';
import type { Layout } from '../model/packed.ts';
import { secretsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { lazy } from '../runtime/lazy.ts';
import { markMoved, putItem, whereabouts } from '../store/items.ts';
import { layoutId, putLayout } from '../store/layouts.ts';
import type { Stores } from '../store/open.ts';
import { noteChanges, readPeriodState } from '../store/periods.ts';
import { contactHasher } from './contact-hash.ts';
import type { BatchPort } from './store-batch.ts';

/** Hashes contact references by the secret that a function's environment names. */
export function openContactHasher(env: Env): (programme: string, contact: string) => Promise<string> {
  const hasher = lazy(async () => {
    const answer = await secretsClient().send(
      new GetSecretValueCommand({ SecretId: required(env, ENV.contactSecret) }),
    );
    if (!answer.SecretString) throw new Error('the secret that keys contact references is empty');
    return contactHasher(answer.SecretString);
  });
  return async (programme, contact) => (await hasher())(programme, contact);
}

/** What storing needs, on the table and the secret that a function's environment names. */
export function openBatchPort(env: Env, stores: Stores): BatchPort {
  const kept = new Set<string>();
  // The name is a hash of the whole layout, which would take longer for each response than reading it.
  const names = new WeakMap<Layout, string>();
  return {
    keepLayout: async (of, layout) => {
      const name = names.get(layout) ?? layoutId(layout);
      names.set(layout, name);
      if (!kept.has(`${of}/${name}`)) await putLayout(stores.table(), of, layout);
      kept.add(`${of}/${name}`);
      return name;
    },
    put: (item, movedFrom) => putItem(stores.table(), item, movedFrom),
    whereabouts: (place) => whereabouts(stores.table(), place),
    markMoved: (mark) => markMoved(stores.table(), mark),
    closedAt: async (programme, period) => (await readPeriodState(stores.table(), programme, period))?.closedAt,
    noteChanges: (programme, period, count, at) => noteChanges(stores.table(), programme, period, count, at),
    hashContact: openContactHasher(env),
  };
}
