import type { Text } from '../text.ts';
import type { Programme } from './schema.ts';
import type { Where } from './where.ts';

/** A slice that a manager may see. */
export interface Scope {
  readonly id: string;
  readonly name: Text;
  readonly where: Where;
  /** The scope whose total a narrower scope may see; null for the first scope. */
  readonly parent: string | null;
  /** Scopes of the same `each` are ranked among each other; null for a scope of its own. */
  readonly family: string | null;
}

/** Every scope of a checked programme, `each` written out: `{ each: city }` gives `city-lanzhou`, `city-tianshui`, … */
export function scopesOf(programme: Pick<Programme, 'scopes' | 'segments'>): Scope[] {
  const listed = programme.scopes.flatMap((scope): Omit<Scope, 'parent'>[] => {
    if ('id' in scope) return [{ id: scope.id, name: scope.name, where: scope.where, family: null }];
    const segment = programme.segments.find((s) => s.id === scope.each);
    return (segment?.values ?? []).map((value) => ({
      id: `${scope.each}-${value.id}`,
      name: value.name,
      where: { [scope.each]: value.id },
      family: scope.each,
    }));
  });
  const first = listed[0]?.id ?? null;
  return listed.map((scope) => ({ ...scope, parent: scope.id === first ? null : first }));
}
