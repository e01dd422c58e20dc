import type { Decision } from '../model/decision.ts';
import type { Issue } from '../model/issue.ts';
import type { Programme } from '../model/programme/index.ts';
import type { Run } from '../model/run.ts';
import type { Onward, RunStep } from '../model/run-state.ts';
import type { Scores } from '../model/scores.ts';
import { decided } from './begin.ts';
import { changedFigures, changedMeasures } from './changed-figures.ts';
import type { Issued } from './earlier-revision.ts';

/** What making a revision needs from outside. */
export interface RevisionPort {
  readonly decisions: readonly Decision[];
  /** Scores of a revision that lie in the archive, whole; undefined if it was never scored to the end. */
  readonly scores: (revision: number) => Promise<Scores | undefined>;
  readonly issued: (revision: number) => Promise<Issued | undefined>;
  /** Whether an edition of a revision is drawn. */
  readonly isDrawn: (revision: number) => Promise<boolean>;
  /** Scores the period; undefined where too little has changed since the revisions before. */
  readonly score: (
    stamp: { readonly revision: number; readonly cutOff: string },
    before: readonly Issued[],
  ) => Promise<Issued | undefined>;
  /** Archives a revision; until its end there is none. */
  readonly keep: (issued: Issued) => Promise<void>;
}

function issueOf(run: Run, decisions: readonly Decision[], now: Scores, before: Scores | undefined): Issue | undefined {
  const release = decisions.find(({ kind }) => kind === 'release');
  if (run.standing === 'complete' && before === undefined) return undefined;
  return {
    standing: run.standing,
    reason: run.standing === 'forced' ? (release?.reason ?? null) : null,
    revised:
      before === undefined
        ? null
        : { cutOff: before.cutOff, figures: changedFigures(before, now), measures: changedMeasures(before, now) },
  };
}

async function issuedBefore(port: RevisionPort, { report, period }: Run, revision: number): Promise<Issued> {
  const found = await port.issued(revision);
  if (found === undefined) throw new RangeError(`the archive lacks revision ${revision} of ${report} for ${period}`);
  return found;
}

/**
 * The scores of the revision that a run makes. What editions were drawn from stands, whatever came in since: a run that
 * is begun again goes on with it. The next revision is made only where enough has changed.
 * @param hash Hash of the programme in force.
 * @throws {RangeError} if the archive lacks one of the revisions before.
 */
export async function makeRevision(port: RevisionPort, run: Run, hash: string): Promise<Scores | undefined> {
  const { revision } = run;
  const there = await port.scores(revision);
  if (there !== undefined && (there.programme.hash === hash || (await port.isDrawn(revision)))) return there;
  const before = await Promise.all(Array.from({ length: revision }, (_, earlier) => issuedBefore(port, run, earlier)));
  const made = await port.score({ revision, cutOff: run.at }, before);
  if (made === undefined) return undefined;
  const issue = issueOf(run, port.decisions, made.scores, before.at(-1)?.scores);
  const scores = issue === undefined ? made.scores : { ...made.scores, issue };
  await port.keep({ ...made, scores });
  return scores;
}

/** What becomes of a revision once it is drawn. */
export function onwardOf(
  report: Programme['reports'][number],
  { revision }: Pick<RunStep, 'revision'>,
  decisions: readonly Decision[],
): Onward {
  if (revision > 0 && report.revisions === 'archive') return 'archive';
  return report.review === 'required' && !decided(decisions, 'approve', revision) ? 'review' : 'mail';
}
