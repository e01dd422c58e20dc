import { SendMessageCommand } from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { sqsClient } from '../runtime/clients.ts';
import { ENV, type Env, required } from '../runtime/env-names.ts';
import { log } from '../runtime/log.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { caughtUpUntil } from '../store/tools.ts';
import { openToolKeys } from './webhooks/keys.ts';
import { catchUpFrom, isListed } from './webhooks/look-back.ts';

/** The event of a rule that goes by the clock; `time` is when it was due. */
const eventSchema = z.object({ time: z.iso.datetime({ offset: true }) });

/** Every few hours: has each survey looked through for responses that its tool did not tell of, or we did not hear of. */
export function bind(env: Env) {
  const stores = openStores(env);
  const keysOf = openToolKeys(env);
  const client = sqsClient();
  return task(eventSchema, async ({ time }) => {
    let begun = 0;
    for (const { id: programme, surveyTools } of await stores.latest()) {
      for (const { id: tool } of surveyTools.filter(isListed)) {
        // A survey that nobody has set up yet has nothing to tell.
        if ((await keysOf(programme, tool, Date.parse(time))).tokens.length === 0) continue;
        const catchUp = catchUpFrom(await caughtUpUntil(stores.table(), programme, tool), time);
        const body = JSON.stringify({ programme, tool, catchUp });
        await client.send(new SendMessageCommand({ QueueUrl: required(env, ENV.toolQueue), MessageBody: body }));
        begun += 1;
      }
    }
    log('TOOLS_LOOKED_THROUGH', { begun });
    return { begun };
  });
}

export const handler = bind(process.env);
