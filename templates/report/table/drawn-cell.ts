import type { Canvas } from '../kit/canvas.ts';

/** From where to where a row reaches on its sheet: points. */
export interface Extent {
  readonly top: number;
  readonly height: number;
}

/** A measured cell; `y` is the top of its row's text. */
export interface DrawnCell {
  readonly height: number;
  draw(canvas: Canvas, x: number, y: number, extent: Extent): void;
}
