import type { Font, Glyph } from 'fontkit';

/** What fontkit has of a glyph's width and place, in the font's own units, without what it would read the outline for. */
function metricsOf({ hmtx: { metrics, bearings } }: Font, id: number) {
  const { advance, bearing } = metrics.get(Math.min(id, metrics.length - 1));
  return { advanceWidth: advance, leftBearing: id < metrics.length ? bearing : bearings.get(id - metrics.length) };
}

function outlineUnread(font: Font, id: number): Glyph {
  const glyph = font.getGlyph(id);
  const summary = () => {
    const { offsets } = font.loca;
    const from = offsets[id] ?? 0;
    const stream = font._getTableStream('glyf');
    stream.pos += from;
    const numberOfContours = offsets[id + 1] === from ? -1 : stream.readInt16BE();
    return numberOfContours < 0 ? glyph._decode() : { numberOfContours };
  };
  const metrics = metricsOf(font, id);
  return Object.create(glyph, { _decode: { value: summary }, _getMetrics: { value: () => metrics } });
}

/**
 * Glyphs for subsets, which copy their outlines as they are and need to know of them only how wide they are and which
 * others they are composed of. fontkit would read every outline for that, in each document anew.
 */
export function createSubsetGlyphs(font: Font): (id: number) => Glyph {
  const known = new Map<number, Glyph>();
  return (id) => {
    const glyph = known.get(id) ?? outlineUnread(font, id);
    known.set(id, glyph);
    return glyph;
  };
}
