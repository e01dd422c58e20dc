import { beforeEach } from 'vitest';
import { deliveriesOf } from '../../functions/deliver/plan.ts';
import type { SendPort } from '../../functions/deliver/send.ts';
import type { Delivery } from '../../functions/model/run.ts';
import { sesClient } from '../../functions/runtime/clients.ts';
import { planDelivery, readDelivery } from '../../functions/store/deliveries.ts';
import type { localHost } from './local-host.ts';
import { editionOf, senderPort, TODAY } from './one-edition.ts';
import { reader } from './sample-month.ts';

export const li = reader('li');

/** For each test of a file: a delivery in a period of its own, just planned. */
export function oneDelivery(local: ReturnType<typeof localHost>) {
  let periods = 0;
  let planned: Delivery | undefined;
  const delivery = (): Delivery => {
    if (planned === undefined) throw new Error('nothing is planned yet');
    return planned;
  };
  beforeEach(async () => {
    periods += 1;
    [planned] = deliveriesOf([editionOf(`20${String(periods).padStart(2, '0')}-01`)], [li], TODAY);
    await planDelivery(local.table, delivery());
  });
  return {
    get delivery() {
      return delivery();
    },
    /** Its row as it stands in the ledger. */
    row: () => readDelivery(local.table, delivery().programme, delivery().period, delivery().id),
    /** The messages that went out for a delivery. */
    mailsOf: (id: string) => local.host.mails().filter((m) => m.tags.delivery === id),
    port: (change: Partial<SendPort> = {}): SendPort => ({
      ...senderPort({ table: local.table, ses: sesClient({}) }, editionOf(delivery().period), li),
      ...change,
    }),
  };
}
