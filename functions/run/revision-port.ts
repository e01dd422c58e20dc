import type { Decision } from '../model/decision.ts';
import { scopesOf } from '../model/programme/index.ts';
import type { Run } from '../model/run.ts';
import { scoresSchema } from '../model/scores.ts';
import { keptCellsSchema, planScoring, scopedScores, withStoredActions } from '../scoring/index.ts';
import { getJson, places, putJson } from '../store/archive.ts';
import { readEditions } from '../store/editions.ts';
import type { Stores } from '../store/open.ts';
import type { ProgrammeVersion } from '../store/programmes.ts';
import { readWarnings } from '../store/warnings.ts';
import type { RevisionPort } from './make-revision.ts';
import { partsAsked } from './parts/asked.ts';
import { type CountedElsewhere, countedElsewhere, Uncounted } from './parts/counted-elsewhere.ts';
import type { LargeMonths } from './parts/large-months.ts';
import { recordReader } from './record-reader.ts';
import { scoreAnew, scoreStored } from './score-period.ts';
import { scorePort } from './score-port.ts';
import { standingRecords } from './standing-records.ts';

/**
 * Revisions of one report and period in the archive, and the answers that the next one is scored from. To score throws
 * {@link Uncounted} where it takes large months whose parts have not been counted, with the parts of all of them.
 */
export function revisionPort(
  stores: Stores,
  run: Run,
  { hash, programme }: ProgrammeVersion,
  decisions: readonly Decision[],
  large: LargeMonths,
): RevisionPort {
  const archive = stores.archive();
  const { programme: id, report, period, at } = run;
  const scores = (revision: number) => getJson(archive, places.scores(id, period, report, revision), scoresSchema);
  return {
    decisions,
    scores,
    issued: async (revision) => {
      const cells = await getJson(archive, places.scored(id, period, report, revision), keptCellsSchema);
      const found = await scores(revision);
      return found && cells && { scores: found, cells };
    },
    isDrawn: async (revision) =>
      (await readEditions(stores.table(), id, period)).some(
        (e) => e.report === report && e.revision === revision && e.state === 'rendered',
      ),
    score: async (stamp, before) => {
      const table = stores.table();
      const records = {
        ...(await standingRecords(recordReader(table, programme, at), programme, period)),
        raised: await readWarnings(table, id),
      };
      const by = { hash, plan: planScoring(withStoredActions(programme, records.actions)) };
      const portWith = (elsewhere: CountedElsewhere) => scorePort(stores, id, at, records, elsewhere);
      const port = portWith(countedElsewhere(large));
      try {
        if (before.length === 0) return await scoreStored(port, by, period, stamp);
        return await scoreAnew(port, by, period, stamp, before);
      } catch (error) {
        if (!(error instanceof Uncounted)) throw error;
        throw new Uncounted(await partsAsked(portWith, large, by, period));
      }
    },
    keep: async (issued) => {
      const { revision } = issued.scores;
      for (const { id: scope } of scopesOf(programme)) {
        const place = places.scope(id, period, report, revision, scope);
        await putJson(archive, place, scopedScores(issued.scores, scope));
      }
      await putJson(archive, places.scored(id, period, report, revision), issued.cells);
      // Last: where this lies, the revision is whole.
      await putJson(archive, places.scores(id, period, report, revision), issued.scores);
    },
  };
}
