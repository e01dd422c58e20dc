import { billOf } from '../cost/bill.ts';
import { headroomOf } from '../cost/limits.ts';
import { measured } from '../cost/measure.ts';
import { HOSTED, PRICED } from '../cost/prices.ts';
import { standingResources } from '../cost/standing.ts';
import { usageOf, type Workload } from '../cost/usage.ts';
import type { Section } from '../section.ts';

const SIZES = [1e3, 1e4, 1e5, 1e6, 1e7, 1e8];

/** A programme of that size: reports of 15 scopes in two languages, of 340 scopes from a million answers on. */
const monthOf = (answers: number): Workload => ({
  answers,
  editions: answers >= 1e6 ? 680 : 30,
  readers: answers >= 1e6 ? 1000 : 30,
  retention: 13,
});

const english = new Intl.NumberFormat('en');
const short = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });

/** What AWS charges for a month, by the model in bench/cost, beside what a hosted tool lists for the answers alone. */
export const section: Section = {
  async run({ quick }) {
    const standing = standingResources();
    const found = await measured(quick ? 1 : 5);
    const bills = SIZES.map((answers) => ({ answers, ...billOf(usageOf(monthOf(answers), found, standing)) }));
    const [nearest, ...others] = headroomOf(monthOf(1e8), found);
    const passed = [nearest, ...others].flatMap((row) => (row !== undefined && row.needed > row.limit ? [row] : []));
    return {
      measures: bills.map(({ answers, total }) => ({
        what: `AWS for a month of ${english.format(answers)} answers, by the model`,
        unit: '$',
        ours: total,
        peer: { name: `${HOSTED.name}, list price`, value: answers * HOSTED.perAnswer },
        target: null,
      })),
      notes: [
        `prices of ${PRICED.region} as listed in ${PRICED.read}, no free tier; hosted: $${HOSTED.perAnswer} an answer, without reports like ours`,
        `${found.bytesPerAnswer.toFixed(0)} bytes an answer; per answer ${(found.secondsToStore * 1e6).toFixed(0)} µs to store, ${(found.secondsToCount * 1e6).toFixed(1)} µs to count; ${(found.secondsToDraw * 1000).toFixed(0)} ms an edition`,
        ...bills.map(({ answers, lines }) => {
          const most = lines.slice(0, 3).map(({ unit, dollars }) => `${unit} $${short.format(dollars)}`);
          return `${english.format(answers)} answers: ${most.join(', ')}`;
        }),
        ...(passed.length === 0 ? ['10^8 answers keep within every limit of bench/cost/limits.ts'] : []),
        ...passed.map(
          ({ what, needed, limit, unit, reachedAt }) =>
            `10^8 answers pass a limit: ${what} ${short.format(needed)}${unit} of ${english.format(limit)}; reached at ${short.format(reachedAt)} answers`,
        ),
      ],
    };
  },
};
