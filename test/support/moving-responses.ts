import { storeBatch } from '../../functions/collect/store-batch.ts';
import { programmeHash } from '../../functions/model/programme/hash.ts';
import { foldShards } from '../../functions/store/responses.ts';
import { type Fault, faultyPort } from './faulty-port.ts';
import type { localHost } from './local-host.ts';
import { sampleProgramme } from './sample-programme.ts';

export const programme = sampleProgramme('mobile-reputation');
export const NOW = '2026-11-15T00:00:00.000Z';
const versions = [{ hash: programmeHash(programme), programme }];

/** A response of September. */
export const response = (id: string, change: object = {}) => ({
  id,
  operator: 'P1',
  answeredAt: '2026-09-30',
  answers: { qual_1: 5 },
  ...change,
});

/** The correction that takes it to October. */
export const corrected = (id: string) => response(id, { answeredAt: '2026-10-01', revision: 1, movedFrom: '2026-09' });

/** Sends single responses through the API's own code to the table of a host, and looks for them there. */
export function movingResponses(local: ReturnType<typeof localHost>) {
  return {
    send: async (input: object, fault: Fault = () => undefined) =>
      (await storeBatch(faultyPort(local.host, fault), versions, [input], NOW)).results[0],
    /** Months in which a response with this id is counted. */
    async monthsOf(id: string): Promise<string[]> {
      const months: string[] = [];
      for (const month of ['2026-09', '2026-10']) {
        const fold = {
          start: () => [],
          add: (_: never[], record: { id: string }) => void (record.id === id && months.push(month)),
        };
        await foldShards(local.table, programme.id, month, fold);
      }
      return months;
    },
  };
}
