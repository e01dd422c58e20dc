import { expect, it } from 'vitest';
import type { Programme } from '../../functions/model/programme/index.ts';
import type { ScopedScores } from '../../functions/model/scores.ts';
import { LOCALES } from '../../functions/model/text.ts';
import { buildDocument } from '../../functions/report/build-document.ts';
import { scopedScores } from '../../functions/scoring/index.ts';
import { renderPdf } from '../../templates/report/render.ts';
import { PAPERS } from '../../templates/report/theme.ts';
import { enlarged } from './support/enlarged.ts';
import { coveredWords, outsideMargins, pagesOf, structureOf, withoutPoppler, wordsOf } from './support/poppler.ts';
import { gansuSample } from './support/samples.ts';
import { stringsOf } from './support/strings.ts';

const { programme, scores } = await gansuSample();
const scoped = scopedScores(scores, 'company');
function there<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('the sample holds no audits or no call-backs');
  return value;
}
const service = there(scoped.scope.service);
const followUps = there(scoped.scope.followUps);
const { complaints } = scoped.scope;

interface Survey {
  readonly programme: Programme;
  readonly scores: ScopedScores;
}
const with_ = (scope: Partial<ScopedScores['scope']>, changes: Partial<Programme> = {}): Survey => ({
  programme: { ...programme, ...changes },
  scores: { ...scoped, scope: { ...scoped.scope, ...scope } },
});

/** Three hundred sites, each as one of the sample's. */
function manySites(): Survey {
  const ids = Array.from({ length: 300 }, (_, i) => `site${i + 1}`);
  const audits = service.audits.map((audit) => ({
    ...audit,
    sites: ids.flatMap((site, i) => {
      const one = audit.sites[i % audit.sites.length];
      return one === undefined ? [] : [{ ...one, site, rank: i + 1 }];
    }),
  }));
  const sites = ids.map((id, i) => ({ id, name: { en: `Site ${i + 1}`, 'zh-CN': `网点${i + 1}` }, segments: {} }));
  return with_({ service: { ...service, audits: audits } }, { sites });
}

/** Whatever is named beside the survey has a name of sixty characters. */
function longNames(): Survey {
  const renamed = <T extends { readonly id: string }>(all: readonly T[]) =>
    all.map((one, i) => ({
      ...one,
      name: `${one.id} ${i + 1} whose name takes sixty characters to write`.padEnd(60, '.'),
    }));
  const { audits, sites, metrics, complaints: about, followUps: calls, risks, warnings } = programme;
  return with_(
    {},
    {
      audits: audits.map((audit) => ({ ...audit, sections: renamed(audit.sections) })),
      sites: renamed(sites),
      metrics: renamed(metrics),
      risks: renamed(risks),
      warnings: renamed(warnings),
      complaints: about && { ...about, categories: renamed(about.categories), channels: renamed(about.channels) },
      followUps: calls && {
        ...calls,
        teams: renamed(calls.teams),
        posts: renamed(calls.posts),
        questions: renamed(calls.questions),
      },
    },
  );
}

/** No score of a call is shown, and no metric. */
function allHidden(): Survey {
  const hidden = <T>(value: T): T => {
    const copy = (part: unknown): unknown => {
      if (Array.isArray(part)) return part.map(copy);
      if (typeof part !== 'object' || part === null) return part;
      const entries = Object.entries(part).map(([key, inner]) => [key, copy(inner)]);
      const isFigure = 'status' in part && 'value' in part && 'ci95' in part;
      return {
        ...Object.fromEntries(entries),
        ...(isFigure ? { status: 'suppressed', value: null, se: null, ci95: null } : {}),
      };
    };
    return copy(value) as T;
  };
  const found = hidden(followUps);
  const beside = found.beside.map((one) => ({
    ...one,
    difference: null,
    ci95: null,
    verdict: 'insufficient' as const,
  }));
  const metrics = service.metrics.map((m) => ({
    ...m,
    status: 'suppressed' as const,
    value: null,
    attainment: null,
    met: null,
  }));
  return with_({
    followUps: { ...found, beside },
    service: { ...service, metrics: metrics },
  });
}

const KINDS = ['audits', 'follow-up', 'hotline', 'monthly'] as const;
/** Sheets of each kind. */
const surveys = [
  {
    name: 'nothing beside the survey',
    survey: with_({
      service: { ...service, audits: [], metrics: [], qualityIndex: null },
      complaints: null,
      followUps: null,
    }),
    sheets: [2, 2, 4, 9],
  },
  { name: '300 sites', survey: manySites(), sheets: [15, 4, 6, 9] },
  { name: 'names of 60 characters', survey: longNames(), sheets: [3, 5, 8, 10] },
  { name: 'every figure hidden', survey: allHidden(), sheets: [2, 4, 6, 9] },
  { name: '10 million', survey: with_(enlarged({ service, complaints, followUps }, 100_000)), sheets: [2, 4, 6, 9] },
];
const cases = surveys.flatMap(({ name, survey, sheets }) =>
  KINDS.flatMap((report, i) => LOCALES.map((locale) => ({ name, survey, report, locale, expected: sheets[i] ?? 0 }))),
);

it.skipIf(withoutPoppler).each(cases)('$name: $report, $locale', async ({ survey, report, locale, expected }) => {
  const document = buildDocument({ ...survey, report, locale });
  const texts = stringsOf(document);
  expect(texts.filter((t) => /NaN|undefined|null|Infinity|[{}]/.test(t))).toEqual([]);
  const pdf = await renderPdf(document);
  expect(structureOf(pdf)).toContain('No syntax or stream encoding errors found');
  const pages = pagesOf(pdf);
  expect(texts.filter((s) => !pages.join('').includes(s))).toEqual([]);
  const words = wordsOf(pdf);
  expect(outsideMargins(words, PAPERS.a4)).toEqual([]);
  expect(coveredWords(words)).toEqual([]);
  expect(pages).toHaveLength(expected);
});
