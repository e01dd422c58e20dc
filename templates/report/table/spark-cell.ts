import { scaleLinear } from 'd3-scale';
import type { Cell, Row } from '../../../functions/model/document.ts';
import { HAIRLINE } from '../theme.ts';
import type { DrawnCell } from './drawn-cell.ts';
import { type ColumnBox, styleOf } from './widths.ts';

/** Values joined from left to right, the last one marked; the target as a grey line. Each row has its own scale. */
export function sparkCell(cell: Extract<Cell, { kind: 'spark' }>, box: ColumnBox, row: Row): DrawnCell {
  const { leading } = styleOf(row);
  const shown = cell.target === null ? cell.values : [...cell.values, cell.target];
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const across = scaleLinear([0, cell.values.length - 1], [0, box.width - 3]);
  const down = scaleLinear(high > low ? [low, high] : [low - 1, high + 1], [leading - 3, 2]);
  return {
    height: leading,
    draw: (canvas, x, y) => {
      canvas.structure.within('Figure', { alt: cell.alt, bbox: [x, y, x + box.width, y + leading] }, () => {
        if (cell.target !== null) {
          canvas.rule(x, y + down(cell.target), x + box.width - 3, y + down(cell.target), HAIRLINE, 0.8);
        }
        cell.values.slice(1).forEach((value, i) => {
          const from = [x + across(i), y + down(cell.values[i] ?? value)] as const;
          canvas.rule(...from, x + across(i + 1), y + down(value), 'own', 0.9);
        });
        const last = cell.values.length - 1;
        canvas.bar(x + across(last) - 1.2, y + down(cell.values[last] ?? 0) - 1.2, 2.4, 2.4, 'own');
      });
    },
  };
}
