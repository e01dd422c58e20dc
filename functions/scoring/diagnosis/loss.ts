import type { Loss } from '../../model/diagnosis/index.ts';
import { lossByBand } from '../../statistics/loss/bands.ts';
import { type FactorVisibility, factorsOf } from './factors.ts';
import { hiddenBy, nodeAt, type Subject } from './select.ts';

const NO_REGRESSION = { status: 'no_factors', n: 0 } as const;

/** Lost points of one party in one scope: by score band from the printed distribution, and by factor. */
export function lossOf(subject: Subject, mayShow: FactorVisibility): Loss {
  const { loss } = subject.plan.diagnosis;
  const item = loss === null ? undefined : subject.plan.items[loss.position];
  const without = (status: 'no_overall' | 'no_data' | 'suppressed', n: number): Loss => ({
    status,
    of: item?.id ?? null,
    n,
    value: null,
    lost: null,
    bands: [],
    habit: null,
    factors: [],
    overlap: null,
    adjusted: NO_REGRESSION,
  });
  if (loss === null || item === undefined) return without('no_overall', 0);
  const node = nodeAt(subject, item.id);
  const hidden = hiddenBy(subject, item.id);
  if (hidden !== null || node === undefined) return without(hidden ?? 'no_data', node?.n ?? 0);
  const answers = (node.distribution ?? []).map(({ code, n, share }) => ({ code, n, weight: share, weight2: 0 }));
  const scale = { from: item.codes[0] ?? 0, to: item.codes.at(-1) ?? 0 };
  const found = lossByBand(answers, scale, loss.bands);
  if (found.status === 'no_data') return without('no_data', 0);
  const both = loss.habit === null ? null : lossByBand(answers, scale, [loss.habit, ...around(loss.habit, scale)]);
  const [seven] = both === null || both.status === 'no_data' ? [] : both.bands;
  return {
    status: found.status,
    of: item.id,
    n: node.n,
    value: node.value,
    lost: found.lost,
    bands: found.bands.map((band) => ({ ...band })),
    habit:
      seven === undefined ? null : { from: seven.from, to: seven.to, share: seven.share, lossShare: seven.lossShare },
    ...factorsOf(subject, mayShow),
  };
}

/** The codes below and above a band. */
const around = (band: { from: number; to: number }, scale: { from: number; to: number }) => [
  { from: scale.from, to: band.from - 1 },
  { from: band.to + 1, to: scale.to },
];
