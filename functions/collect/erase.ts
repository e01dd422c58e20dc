import type { ErasureResult } from '../model/erasure.ts';
import { type Month, type Period, partsOf, shift } from '../model/period.ts';
import type { Edition } from '../model/run.ts';
import type { ContactItem } from '../store/contacts.ts';

/** What erasing the responses and records of a contact needs from outside. */
export interface EraseItemsPort {
  readonly items: () => Promise<readonly ContactItem[]>;
  readonly erase: (item: ContactItem) => Promise<boolean>;
  /** Notes that a month is to be scored anew, before its items go. */
  readonly noteErasure: (month: Month) => Promise<void>;
  /** Counts what is gone of a month. */
  readonly noteChanges: (month: Month, count: number) => Promise<void>;
}

/** What an erasure needs from outside. */
export interface ErasePort extends EraseItemsPort {
  readonly editions: (period: Period) => Promise<readonly Edition[]>;
  /** Imports whose file still lies. */
  readonly uploads: () => Promise<string[]>;
  /** Ends what imports are under way and deletes their files. */
  readonly stopImports: () => Promise<string[]>;
}

/** Every period that a month's answers are counted in. */
export function periodsWith(month: Month): Period[] {
  const { year, number } = partsOf(month);
  const of = (kind: string) => `${month.slice(0, 'yyyy'.length)}${kind}`;
  const [quarter, half] = [Math.ceil(number / 3), Math.ceil(number / 6)];
  const rolling = [0, 1, 2].map((by) => `${shift(month, by)}-R3`);
  return [month, of(`-Q${quarter}`), of(`-H${half}`), String(year).padStart(4, '0'), ...rolling];
}

/** What a person may be named in, by kind. */
type Counts = Pick<ErasureResult, 'responses' | 'complaints' | 'followUps'>;

const countsOf = (items: readonly Pick<ContactItem, 'kind'>[]): Counts => {
  const of = (kind: keyof Counts) => items.filter((item) => item.kind === kind).length;
  return { responses: of('responses'), complaints: of('complaints'), followUps: of('followUps') };
};

/** Items erased, or to be erased, per month. A month is noted before its first item goes, and counted after the last. */
export async function eraseItems(port: EraseItemsPort, dryRun: boolean): Promise<ErasureResult['periods']> {
  const byMonth = Map.groupBy(await port.items(), ({ period }) => period);
  const months = [...byMonth].sort(([a], [b]) => (a < b ? -1 : 1));
  const periods: ErasureResult['periods'] = [];
  for (const [period, found] of months) {
    let gone = found;
    if (!dryRun) {
      await port.noteErasure(period);
      const erased = await Promise.all(found.map((item) => port.erase(item)));
      gone = found.filter((_, i) => erased[i]);
      await port.noteChanges(period, gone.length);
    }
    if (gone.length > 0) periods.push({ period, ...countsOf(gone) });
  }
  return periods;
}

/**
 * Erases every response and record of a contact, or says what would be erased, and the files that wait to be imported: what one holds
 * is known only when it is read. Done again it finds nothing; broken off, it goes on.
 */
export async function eraseContact(port: ErasePort, dryRun: boolean): Promise<ErasureResult> {
  // First, so that no import brings back what is erased.
  const uploads = await (dryRun ? port.uploads() : port.stopImports());
  const periods = await eraseItems(port, dryRun);
  const concerned = new Set(periods.flatMap(({ period }) => periodsWith(period)));
  const editions: string[] = [];
  for (const period of [...concerned].sort()) {
    const drawn = (await port.editions(period)).filter(({ state }) => state !== 'planned');
    editions.push(...drawn.map(({ id }) => `${period}/${id}`));
  }
  const sum = (kind: keyof Counts) => periods.reduce((total, period) => total + period[kind], 0);
  const counts = { responses: sum('responses'), complaints: sum('complaints'), followUps: sum('followUps') };
  return { dryRun, ...counts, periods, editions, uploads };
}
