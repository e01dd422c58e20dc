import { type Programme, scopesOf } from '../model/programme/index.ts';
import type { Edition } from '../model/run.ts';
import type { RunStep } from '../model/run-state.ts';
import type { Scores } from '../model/scores.ts';

/** One edition per scope and locale of the report, in the order of the programme file. */
export function editionsOf(
  programme: Programme,
  step: RunStep,
  scores: Pick<Scores, 'programme' | 'methodVersion'>,
): Edition[] {
  const { revision } = step;
  const report = programme.reports.find((r) => r.id === step.report);
  const scopes = report?.scopes ?? scopesOf(programme).map((s) => s.id);
  const locales = report?.locales ?? programme.locales;
  return scopes.flatMap((scope) =>
    locales.map((locale) => ({
      id: [step.report, scope, locale, `r${revision}`].join('.'),
      programme: step.programme,
      report: step.report,
      period: step.period,
      scope,
      locale,
      revision,
      state: 'planned' as const,
      key: null,
      sha256: null,
      bytes: null,
      reason: null,
      programmeHash: scores.programme.hash,
      methodVersion: scores.methodVersion,
    })),
  );
}
