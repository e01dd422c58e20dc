import { expect, it } from 'vitest';
import type { Programme } from '../../../functions/model/programme/index.ts';
import { RECORDS, type RecordKind, type RecordTypes } from '../../../functions/model/records/index.ts';
import { type RecordReader, recordReader } from '../../../functions/run/record-reader.ts';
import { serviceRecords } from '../../../functions/run/service-records.ts';
import { serviceProgramme } from '../scoring/service/programme.ts';

const audit = (full: number) => [{ id: 'visit', name: 'Visit', total: full, sections: [{ id: 's', name: 'S', full }] }];
const metric = { id: 'rate', name: 'Rate', measure: 'rate', points: 'monthly', direction: 'lower', source: 'S' };
const version = (per: number, full: number, hideBelow: number): Programme =>
  serviceProgramme({
    metrics: [
      { ...metric, per },
      { ...metric, id: 'same' },
    ],
    audits: audit(full),
    sites: [{ id: 'club', name: 'Club' }],
    rules: { hideBelow, markBelow: 60 },
  });
const [earlier, now] = [version(1000, 50, 60), version(10_000, 100, 30)];

/** A point of each metric and a visit, in every month that is read. */
const read: RecordReader = async <K extends RecordKind>(kind: K, month: string): Promise<RecordTypes[K][]> => {
  const sent =
    kind === 'metrics'
      ? ['rate', 'same'].map((id) => ({ id, metric: id, date: month, numerator: 1, denominator: 100 }))
      : [{ id: 'v', audit: 'visit', site: 'club', visitedAt: `${month}-10`, sections: { s: 50 } }];
  return sent.map((one) => RECORDS[kind].schema.parse(one));
};

it('a month is taken by its own version: what that measured otherwise is not set beside what is measured now', async () => {
  const versionIn = async (month: string) => (month < '2026-09' ? earlier : now);
  const { audits, metrics, hideBelow } = await serviceRecords(read, versionIn, now, '2026-10');
  const of = (month: string) => [
    metrics.get(month)?.map((p) => p.metric),
    audits.get(month)?.length,
    hideBelow.get(month),
  ];
  expect(of('2026-08')).toEqual([['same'], 0, 60]);
  expect(of('2026-09')).toEqual([['rate', 'same'], 1, 30]);
});

it('what is due to be deleted is not read, whatever its kind', async () => {
  const table = {
    name: 'none',
    get client(): never {
      throw new Error('it was read');
    },
  };
  const programme = serviceProgramme({ retentionMonths: 3 });
  const reader = recordReader(table, programme, '2026-10-31T16:00:00Z');
  for (const kind of ['complaints', 'followUps', 'audits', 'metrics', 'actions'] as const) {
    expect(await reader(kind, '2026-07')).toEqual([]);
    await expect(reader(kind, '2026-08')).rejects.toThrow('it was read');
  }
});
