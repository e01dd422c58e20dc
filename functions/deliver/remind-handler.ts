import { z } from 'zod';
import type { Env } from '../runtime/env-names.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { readRecipients } from '../store/recipients.ts';
import { calendarNotices } from './calendar-notice.ts';
import { dueNotices } from './due-readers.ts';
import { dateIn } from './readers.ts';
import { ownerTeller } from './tell-owner.ts';

/** The event of a rule that goes by the clock; `time` is when it was due. */
const eventSchema = z.object({ time: z.iso.datetime({ offset: true }) });

/** Once a day: tells the owner of each programme which recipients are to be confirmed, and of a calendar that ends. */
export function bind(env: Env) {
  const stores = openStores(env);
  const tellOwner = ownerTeller(stores, env);
  return task(eventSchema, async ({ time }) => {
    for (const programme of await stores.latest()) {
      const recipients = await readRecipients(stores.table(), programme.id);
      const today = dateIn(programme.timezone, time);
      for (const notice of [...dueNotices(programme, recipients, today), ...calendarNotices(programme, today)]) {
        await tellOwner(programme, notice, time);
      }
    }
  });
}

export const handler = bind(process.env);
