import type { Item } from '../../functions/store/table.ts';

type Value = Item[string];

const text = (value: string): number => Buffer.byteLength(value);

/** Bytes of a number: one for every two digits that count, and one more. */
const number = (value: string): number => 1 + Math.ceil(value.replace(/^-?0*\.?0*|\.|0+$/g, '').length / 2);

/** Lists and maps cost three bytes, and one for each entry. */
function valueSize(value: Value): number {
  if (value.S !== undefined) return text(value.S);
  if (value.N !== undefined) return number(value.N);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemSize(value.M);
  if (value.L !== undefined) return 3 + value.L.reduce((sum, entry) => sum + 1 + valueSize(entry), 0);
  return 1;
}

/**
 * Bytes of an item as DynamoDB counts and charges them: names and values of its attributes. Source: "DynamoDB item sizes
 * and formats", Amazon DynamoDB Developer Guide.
 */
export const itemSize = (item: Item): number =>
  Object.entries(item).reduce((sum, [name, value]) => sum + text(name) + valueSize(value), 0);
