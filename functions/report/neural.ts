import { count, decimals } from '../../templates/locale/numbers.ts';
import type { Block } from '../model/document.ts';
import type { Context } from './context.ts';

/** Whether a small network explains more than the linear model, as a note beside it; nothing where it did not learn. */
export function neuralNotes({ scores, say, locale }: Context): Block[] {
  const { neural } = scores;
  if (neural === null || neural.r2 === null) return [];
  const { network, linear } = neural.r2;
  const note = say('report.neural.note', {
    hidden: neural.hidden,
    folds: neural.folds,
    n: count(locale, neural.n),
    network: decimals(locale, network),
    linear: decimals(locale, linear),
    more: network > linear ? 'yes' : 'no',
  });
  return [{ kind: 'notes', notes: [note] }];
}
