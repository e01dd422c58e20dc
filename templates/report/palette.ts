import { channelsOf, luminanceOf } from '../../functions/model/colour.ts';
import type { Hue } from '../../functions/model/document.ts';

/** A colour by what it stands for: a party's hue, a kind of line or text, or a level of an ordered scale. */
export type Colour =
  | Hue
  | 'ink'
  | 'secondary'
  | 'hairline'
  | 'paper'
  | 'tint'
  /** `level` 0 is the lightest of `of` shades of the own hue. */
  | { readonly level: number; readonly of: number };

export type Palette = (colour: Colour) => string;

/** Each keeps 4.5:1 on white for text and differs from its neighbours in grey; marks differ in shape as well. */
const FIXED = {
  ink: '#1B1F24',
  secondary: '#5B6470',
  hairline: '#D5DADF',
  paper: '#FFFFFF',
  first: '#A85A0C',
  second: '#6B6924',
  third: '#7A4B80',
} as const;

/** `share` of a colour, the rest white. */
function tinted(hex: string, share: number): string {
  const mixed = channelsOf(hex).map((channel) => Math.round(255 - share * (255 - channel)));
  return `#${mixed.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

/** Luminance from which ink keeps 4.5:1 on a ground, with a little to spare. */
const INK_NEEDS = 0.245;
const LIGHTEST = 0.12;

/** The largest share of a colour in white that ink is still legible on. */
function deepestUnderInk(hex: string): number {
  let low = LIGHTEST;
  let high = 1;
  while (high - low > 0.001) {
    const middle = (low + high) / 2;
    if (luminanceOf(tinted(hex, middle)) >= INK_NEEDS) low = middle;
    else high = middle;
  }
  return low;
}

/** The colours of a report; `own` (`#RRGGBB`, at least 4.5:1 on white) is the own operator's. */
export function paletteOf(own: string): Palette {
  const deepest = deepestUnderInk(own);
  return (colour) => {
    if (colour === 'own') return own;
    if (colour === 'tint') return tinted(own, 0.14);
    if (typeof colour === 'string') return FIXED[colour];
    const { level, of } = colour;
    if (level === of - 1) return own;
    return tinted(own, of <= 2 ? LIGHTEST : LIGHTEST + ((deepest - LIGHTEST) * level) / (of - 2));
  };
}

/** The colour of text on a level: every level but the last carries ink. */
export const onLevel = (level: number, of: number): Colour => (level === of - 1 ? 'paper' : 'ink');
