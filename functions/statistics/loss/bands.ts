import { demand } from '../input-error.ts';
import { scoreOf } from '../scale.ts';
import type { Scale, Tally } from '../tally.ts';

/** Codes from … to …, both included. */
export interface Band {
  readonly from: number;
  readonly to: number;
}

interface BandLoss extends Band {
  readonly n: number;
  /** Of the respondents, 0-1, weighted. */
  readonly share: number;
  /** Of all lost points, 0-1; null where nothing is lost. */
  readonly lossShare: number | null;
  /** Points; null in an empty band. */
  readonly lostPerRespondent: number | null;
}

export type LossByBand =
  | {
      readonly status: 'ok' | 'no_loss';
      readonly n: number;
      readonly lost: number;
      readonly bands: readonly BandLoss[];
    }
  | { readonly status: 'no_data' };

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/**
 * Lost points by score band. A respondent loses 100 − s; a band's share is Σ of its lost points over Σ of all, so that
 * shares sum to 1. `lost`: the mean over the respondents. All weighted by the answers' weights. Nothing lost: no shares.
 *
 * Source: the call-centre analysis of Guangdong Mobile, where scores of 7 and 8 of 10 carry 40.8 % of all lost points.
 * Example: scores 10, 8 and 6 of 10 lose 0, 20 and 40 points; 7 to 8 carries a third of them.
 * @throws {StatisticsInputError} for a code that no band or more than one has.
 */
export function lossByBand(answers: readonly Tally[], { from, to }: Scale, bands: readonly Band[]): LossByBand {
  const entries = answers.flatMap(({ code, n, weight }) => {
    const score = scoreOf(code, from, to);
    return score === null || n === 0 ? [] : [{ code, n, weight, loss: weight * (100 - score) }];
  });
  for (const { code } of entries) {
    const within = bands.filter((band) => code >= band.from && code <= band.to).length;
    demand(within === 1, `Code ${code} lies in ${within} bands; it must lie in one.`);
  }
  if (entries.length === 0) return { status: 'no_data' };
  const weight = sum(entries.map((entry) => entry.weight));
  const loss = sum(entries.map((entry) => entry.loss));
  const found = bands.map((band): BandLoss => {
    const inside = entries.filter(({ code }) => code >= band.from && code <= band.to);
    const [own, lost] = [sum(inside.map((entry) => entry.weight)), sum(inside.map((entry) => entry.loss))];
    return {
      ...band,
      n: sum(inside.map(({ n }) => n)),
      share: own / weight,
      lossShare: loss === 0 ? null : lost / loss,
      lostPerRespondent: own === 0 ? null : lost / own,
    };
  });
  const n = sum(entries.map((entry) => entry.n));
  return { status: loss === 0 ? 'no_loss' : 'ok', n, lost: loss / weight, bands: found };
}
