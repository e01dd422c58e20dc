import { type Party, type Programme, scopesOf } from '../model/programme/index.ts';
import type { NodeScore, ScopedScores } from '../model/scores.ts';
import { type Locale, textIn } from '../model/text.ts';
import { oneLine } from './one-line.ts';

/** Name of an operator, or of its brand, for one line of a mail. */
export function partyName(programme: Programme, party: Party, locale: Locale): string {
  const operator = programme.operators.find((o) => o.id === party.operator);
  const brand = operator?.brands.find((b) => b.id === party.brand);
  const name = brand?.name ?? operator?.name;
  return name === undefined ? party.operator : oneLine(textIn(name, locale));
}

/** What a report is called: its own title, or the programme's name where it has none. */
export function reportName(programme: Programme, id: string, locale: Locale): string {
  const title = programme.reports.find((r) => r.id === id)?.title;
  return oneLine(textIn(title ?? programme.name, locale));
}

/** Name of an indicator or item. */
export function indicatorName(programme: Programme, id: string, locale: Locale): string {
  const named = [...programme.indicators, ...programme.items].find((n) => n.id === id);
  return named === undefined ? id : oneLine(textIn(named.name, locale));
}

/** Name of a scope. */
export function scopeName(programme: Programme, id: string, locale: Locale): string {
  const scope = scopesOf(programme).find((s) => s.id === id);
  return scope === undefined ? id : oneLine(textIn(scope.name, locale));
}

/** A party's score on an indicator in the mail's scope; undefined where the scores have no such row. */
export function nodeOf(scores: ScopedScores, party: Party, indicator: string): NodeScore | undefined {
  const found = scores.scope.operators.find((o) => o.operator === party.operator && o.brand === party.brand);
  return found?.nodes.find((n) => n.indicator === indicator);
}
