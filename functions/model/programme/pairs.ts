import type { Programme } from './schema.ts';

/** Whose customers: an operator, or one brand of it. */
export interface Party {
  readonly operator: string;
  readonly brand: string | null;
}

/** A comparison that the report prints: own party against competitor (or peer) party. */
export interface Pair {
  readonly id: string;
  readonly own: Party;
  readonly competitor: Party;
}

/** Id of the own operator; undefined in a programme that was not checked. */
export const ownOperator = ({ operators }: Pick<Programme, 'operators'>): string | undefined =>
  operators.find(({ role }) => role === 'own')?.id;

/** Every party that is scored: the operators in the order of the file, then their brands. */
export function partiesOf(programme: Pick<Programme, 'operators'>): Party[] {
  const operators = programme.operators.map((o) => ({ operator: o.id, brand: null }));
  const brands = programme.operators.flatMap((o) => o.brands.map((b) => ({ operator: o.id, brand: b.id })));
  return [...operators, ...brands];
}

/** Own against each other operator, then the brand pairs of the file. */
export function pairsOf(programme: Pick<Programme, 'operators' | 'brandPairs'>): Pair[] {
  const own = programme.operators.find((o) => o.role === 'own');
  if (own === undefined) return [];
  const others = programme.operators.filter((o) => o.role !== 'own');
  const operatorOf = (brand: string) => programme.operators.find((o) => o.brands.some((b) => b.id === brand))?.id ?? '';
  return [
    ...others.map((o) => ({
      id: `${own.id}-${o.id}`,
      own: { operator: own.id, brand: null },
      competitor: { operator: o.id, brand: null },
    })),
    ...programme.brandPairs.map((p) => ({
      id: `${p.own}-${p.competitor}`,
      own: { operator: operatorOf(p.own), brand: p.own },
      competitor: { operator: operatorOf(p.competitor), brand: p.competitor },
    })),
  ];
}
