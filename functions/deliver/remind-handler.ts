import * as z from 'zod';
import { dateIn } from '../model/instant.ts';
import type { Env } from '../runtime/env-names.ts';
import { task } from '../runtime/task.ts';
import { openStores } from '../store/open.ts';
import { readRecipients } from '../store/recipients.ts';
import { readWarnings } from '../store/warnings.ts';
import { calendarNotices } from './calendar-notice.ts';
import { dueNotices } from './due-readers.ts';
import { ownerTeller } from './tell-owner.ts';
import { isToBeTold, warningNotice } from './warning-notice.ts';

/** The event of a rule that goes by the clock; `time` is when it was due. */
const eventSchema = z.object({ time: z.iso.datetime({ offset: true }) });

/** Once a day: tells owners which recipients are to be confirmed, of a calendar that ends, and which warnings are raised. */
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
      for (const warning of await readWarnings(stores.table(), programme.id)) {
        const told = isToBeTold(warning, time) ? warningNotice(programme, warning) : undefined;
        if (told !== undefined) await tellOwner({ ...programme, owner: told.owner }, told.notice, time);
      }
    }
  });
}

export const handler = bind(process.env);
