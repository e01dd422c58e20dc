import { type Month, monthsOf, type Period, trendPeriods } from '../../model/period.ts';
import type { Programme, Scope } from '../../model/programme/index.ts';
import type { RecordTypes } from '../../model/records/index.ts';
import type { AuditResult, AuditSection } from '../../model/service/index.ts';
import { ranks } from '../../statistics/rank.ts';
import { meanOf, type ServiceRecords } from './records.ts';

type Definition = Programme['audits'][number];
type Site = AuditResult['sites'][number];

/** The visits of one wave to one site, in the order in which they were made. */
interface Wave {
  readonly site: string;
  readonly wave: string;
  readonly visits: readonly RecordTypes['audits'][];
}

const scoreOf = (sections: readonly AuditSection[]): number => sections.reduce((sum, { got }) => sum + got, 0);

/** Points by section, with what is lost and where: loss share = lost / all lost, loss rate = lost / full marks. */
function sectionsOf(definition: Definition, gotIn: (section: string) => number): AuditSection[] {
  const found = definition.sections.map(({ id, full }) => ({ section: id, full, got: gotIn(id) }));
  const allLost = found.reduce((sum, { full, got }) => sum + (full - got), 0);
  return found.map(({ section, full, got }) => {
    const lost = full - got;
    return { section, full, got, lost, lossShare: allLost > 0 ? lost / allLost : null, lossRate: lost / full };
  });
}

function waveSections(definition: Definition, { visits }: Wave): AuditSection[] {
  return sectionsOf(definition, (id) => meanOf(visits.map(({ sections }) => sections[id] ?? 0)));
}

/** The waves in which a site was visited in some months, oldest first; a visit without a name is of its month's wave. */
function wavesOf(site: string, definition: Definition, months: readonly Month[], records: ServiceRecords): Wave[] {
  const visits = months.flatMap((month) =>
    (records.audits.get(month) ?? [])
      .filter((visit) => visit.site === site && visit.audit === definition.id)
      .map((visit) => ({ visit, wave: visit.wave ?? month })),
  );
  const inOrder = visits.toSorted((a, b) =>
    `${a.visit.visitedAt} ${a.visit.id}` < `${b.visit.visitedAt} ${b.visit.id}` ? -1 : 1,
  );
  return [...Map.groupBy(inOrder, ({ wave }) => wave)].map(([wave, of]) => ({
    site,
    wave,
    visits: of.map(({ visit }) => visit),
  }));
}

function siteOf(definition: Definition, now: Wave, before: Wave | undefined): Omit<Site, 'rank'> {
  const sections = waveSections(definition, now);
  const score = scoreOf(sections);
  const change = before && { wave: before.wave, difference: score - scoreOf(waveSections(definition, before)) };
  return {
    site: now.site,
    wave: now.wave,
    visits: now.visits.length,
    score,
    change: change ?? null,
    sections,
    findings: now.visits.flatMap(({ findings }) =>
      Object.entries(findings).map(([section, text]) => ({ section, text })),
    ),
    evidence: now.visits.flatMap(({ evidence }) => evidence),
  };
}

/**
 * The audits of a scope: the last wave of each of its sites in the period, ranked, and the means over the sites. Each
 * visit is one observation (n = 1), so that no interval is claimed anywhere.
 */
export function auditsOf(programme: Programme, scope: Scope, period: Period, records: ServiceRecords): AuditResult[] {
  const inside = Object.entries(scope.where);
  const sites = programme.sites.filter(({ segments }) => inside.every(([id, value]) => segments[id] === value));
  const shown = trendPeriods(period);
  const before = shown.slice(0, -1).flatMap(monthsOf);
  return programme.audits.flatMap((definition): AuditResult[] => {
    const latest = (months: readonly Month[]) =>
      sites.flatMap((site) => wavesOf(site.id, definition, months, records).slice(-1));
    const now = latest(monthsOf(period));
    if (now.length === 0) return [];
    const found = now.map((wave) => {
      const inPeriod = wavesOf(wave.site, definition, monthsOf(period), records);
      const earlier = [...wavesOf(wave.site, definition, before, records), ...inPeriod.slice(0, -1)];
      return siteOf(definition, wave, earlier.filter((e) => e.wave !== wave.wave).at(-1));
    });
    const places = ranks(found.map(({ score }) => score));
    const ranked = found.map((site, i) => ({ ...site, rank: places[i] ?? 1 })).sort((a, b) => a.rank - b.rank);
    const meanIn = (section: string) =>
      meanOf(found.map(({ sections }) => sections.find((s) => s.section === section)?.got ?? 0));
    const sections = sectionsOf(definition, meanIn);
    const trend = shown.flatMap((each) => {
      const waves = latest(monthsOf(each));
      const score = meanOf(waves.map((wave) => scoreOf(waveSections(definition, wave))));
      const visits = waves.reduce((sum, wave) => sum + wave.visits.length, 0);
      return waves.length === 0 ? [] : [{ period: each, score, visits }];
    });
    const visits = now.reduce((sum, wave) => sum + wave.visits.length, 0);
    return [
      {
        audit: definition.id,
        full: definition.total,
        visits,
        score: scoreOf(sections),
        sections,
        sites: ranked,
        trend,
      },
    ];
  });
}
