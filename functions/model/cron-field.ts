/** One field of a cron expression: what it is called, its values, and names that stand for values. */
export interface CronField {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** In the order of the values, from {@link from}. */
  readonly names?: readonly string[];
}

/** Values of a field, ascending; every value for `*`. @throws {RangeError} for a part that is none. */
export function valuesOf(field: CronField, text: string): number[] {
  const { name, from, to, names = [] } = field;
  const number = (word: string): number => {
    const named = names.indexOf(word.toUpperCase());
    const value = named < 0 ? Number(/^\d{1,4}$/.exec(word)?.[0]) : named + from;
    if (value >= from && value <= to) return value;
    throw new RangeError(`${name} "${text}": ${word || 'nothing'} is not between ${from} and ${to}`);
  };
  const values = text.split(',').flatMap((part) => {
    const [range = '', step] = part.split('/', 2);
    const [low = '', high] = range.split('-', 2);
    const start = range === '*' ? from : number(low);
    const end = high === undefined ? (range === '*' || step !== undefined ? to : start) : number(high);
    const by = step === undefined ? 1 : Number(/^[1-9]\d{0,3}$/.exec(step)?.[0]);
    if (start > end || Number.isNaN(by)) throw new RangeError(`${name} "${text}": "${part}" is no range`);
    return Array.from({ length: Math.floor((end - start) / by) + 1 }, (_, i) => start + i * by);
  });
  return [...new Set(values)].sort((a, b) => a - b);
}
