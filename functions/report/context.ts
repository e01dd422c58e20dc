import { type MessageKey, message } from '../../templates/locale/index.ts';
import type { Hue } from '../model/document.ts';
import { type Pair, type Party, type Programme, pairsOf, type Scope, scopesOf } from '../model/programme/index.ts';
import type { Gap, NodeScore, OperatorScores, ScopedScores } from '../model/scores.ts';
import { type Locale, textIn } from '../model/text.ts';

type Indicator = ScopedScores['indicators'][number];

/** A comparison that has answers on both sides, with the hue and name of its competitor. */
export interface ComparedPair extends Pair {
  readonly hue: Hue;
  readonly name: string;
  readonly ownName: string;
  /** Answers of the competitor in this scope. */
  readonly n: number;
}

/** What the pages of one report draw on: the scores of its scope, and names in its language. */
export interface Context {
  readonly programme: Programme;
  readonly scores: ScopedScores;
  readonly locale: Locale;
  readonly scope: Scope;
  readonly own: OperatorScores | undefined;
  readonly index: Indicator;
  readonly dimensions: readonly Indicator[];
  readonly pairs: readonly ComparedPair[];
  /** Names of competitors that nobody answered for. */
  readonly unanswered: readonly string[];
  say(key: MessageKey, values?: Readonly<Record<string, string | number>>): string;
  indicatorName(id: string): string;
  partyName(party: Party): string;
  node(party: Party, indicator: string): NodeScore | undefined;
  gap(pair: Pair, indicator: string): Gap | undefined;
}

const HUES: readonly Hue[] = ['first', 'second', 'third'];

/** @throws {RangeError} if the scores are of a scope or a tree that the programme does not have. */
export function createContext(programme: Programme, scores: ScopedScores, locale: Locale): Context {
  const scope = scopesOf(programme).find((s) => s.id === scores.scope.scope);
  const index = scores.indicators.find((i) => i.kind === 'index');
  if (scope === undefined || index === undefined)
    throw new RangeError(`programme ${programme.id} has no scope ${scores.scope.scope} or no index`);
  const names = new Map(
    [...programme.items, ...programme.indicators, ...programme.publishedIndicators].map((n) => [n.id, n.name]),
  );
  const brands = new Map(programme.operators.flatMap((o) => o.brands.map((b) => [b.id, b.name])));
  const operators = new Map(programme.operators.map((o) => [o.id, o.name]));
  const partyName = (party: Party): string =>
    textIn((party.brand === null ? operators.get(party.operator) : brands.get(party.brand)) ?? party.operator, locale);
  const partyOf = ({ operator, brand }: Party) =>
    scores.scope.operators.find((o) => o.operator === operator && o.brand === brand);
  const answered = pairsOf(programme).filter((pair) => partyOf(pair.competitor)?.n);
  const competitors = programme.operators.filter((o) => o.role === 'competitor');
  return {
    programme,
    scores,
    locale,
    scope,
    own: scores.scope.operators.find(
      (o) => o.brand === null && programme.operators.some((p) => p.id === o.operator && p.role === 'own'),
    ),
    index,
    dimensions: scores.indicators.filter((i) => i.level === 1),
    pairs: answered.map((pair, i) => ({
      ...pair,
      hue: HUES[i % HUES.length] ?? 'first',
      name: partyName(pair.competitor),
      ownName: partyName(pair.own),
      n: partyOf(pair.competitor)?.n ?? 0,
    })),
    unanswered: competitors
      .map((o) => ({ operator: o.id, brand: null }))
      .filter((party) => !partyOf(party)?.n)
      .map(partyName),
    say: (key, values) => message(locale, key, values),
    indicatorName: (id) => textIn(names.get(id) ?? id, locale),
    partyName,
    node: (party, indicator) => partyOf(party)?.nodes.find((n) => n.indicator === indicator),
    gap: (pair, indicator) => scores.scope.gaps.find((g) => g.pair === pair.id && g.indicator === indicator),
  };
}

/** Pairs of whole operators; brands are compared on the competitors' page. */
export const operatorPairs = (context: Context): ComparedPair[] =>
  context.pairs.filter((p) => p.own.brand === null && p.competitor.brand === null);
