import { billOf } from '../cost/bill.ts';
import { partsAsDeployed } from '../cost/deployed-parts.ts';
import { type Headroom, headroomOf } from '../cost/limits.ts';
import { measured } from '../cost/measure.ts';
import { partHeadroom } from '../cost/part-limits.ts';
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
    const deployed = partsAsDeployed();
    const largest = monthOf(1e8);
    const rows = [...headroomOf(largest, found, deployed), ...partHeadroom(largest, found, deployed)];
    const passed = rows.filter(({ needed, limit }) => needed > limit);
    const [nearest] = rows.toSorted((a, b) => a.reachedAt - b.reachedAt);
    const said = ({ what, needed, limit, unit }: Headroom) =>
      `${what} ${short.format(needed)}${unit} of ${english.format(limit)}`;
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
        `10^8 answers in ${deployed.shards} shards: ${rows.map(said).join('; ')}`,
        passed.length === 0
          ? '10^8 answers keep within every limit'
          : `10^8 answers pass a limit: ${passed.map(({ what }) => what).join('; ')}`,
        ...(nearest === undefined
          ? []
          : [`the next limit is ${nearest.what}, at ${english.format(Math.round(nearest.reachedAt / 1e6))} million`]),
      ],
    };
  },
};
