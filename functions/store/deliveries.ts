import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type Delivery, deliverySchema } from '../model/run.ts';
import { keys } from './keys.ts';
import { ABSENT, ifConditionHolds, putRowIf, row, rows, type Table } from './table.ts';

type DeliveryKey = Pick<Delivery, 'programme' | 'period' | 'id'>;

const keyOf = (delivery: DeliveryKey) => ({
  pk: keys.deliveries(delivery.programme, delivery.period),
  sk: delivery.id,
});

/** Plans a delivery; one that is in the ledger already, in whatever state, stays as it is. */
export async function planDelivery(table: Table, delivery: Delivery): Promise<void> {
  await putRowIf(table, keyOf(delivery), delivery, ABSENT);
}

/** The ledger of a programme and period, in key order. */
export function readDeliveries(table: Table, programme: string, period: string): Promise<Delivery[]> {
  return rows(table, keys.deliveries(programme, period), deliverySchema);
}

/** @throws {RangeError} if it was never planned. */
export async function readDelivery(table: Table, programme: string, period: string, id: string): Promise<Delivery> {
  const found = await row(table, keyOf({ programme, period, id }), deliverySchema);
  if (found === undefined) throw new RangeError(`there is no delivery ${id}`);
  return found;
}

/** Takes a planned delivery for one sender until `leaseUntil`; false if another has it or it is settled. */
export function claim(table: Table, delivery: DeliveryKey, leaseUntil: string): Promise<boolean> {
  return change(table, delivery, 'planned', { state: 'claimed', leaseUntil });
}

/** Writes what became of a claimed delivery; false if it was settled meanwhile. */
export function settle(
  table: Table,
  delivery: DeliveryKey,
  outcome: Pick<Delivery, 'state' | 'messageId' | 'sha256' | 'reason'>,
): Promise<boolean> {
  return change(table, delivery, 'claimed', { ...outcome, leaseUntil: null });
}

function change(
  table: Table,
  delivery: DeliveryKey,
  from: Delivery['state'],
  fields: Partial<Delivery>,
): Promise<boolean> {
  const entries = Object.entries(fields);
  return ifConditionHolds(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: marshall(keyOf(delivery)),
        UpdateExpression: `SET ${entries.map((_, i) => `#f${i} = :f${i}`).join(', ')}`,
        ConditionExpression: '#state = :from',
        ExpressionAttributeNames: {
          '#state': 'state',
          ...Object.fromEntries(entries.map(([name], i) => [`#f${i}`, name])),
        },
        ExpressionAttributeValues: marshall({
          ':from': from,
          ...Object.fromEntries(entries.map(([, value], i) => [`:f${i}`, value])),
        }),
      }),
    ),
  );
}
