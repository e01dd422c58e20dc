/** `own` is the programme's own operator, the others are competitors in the order of the programme. */
export type Hue = 'own' | 'first' | 'second' | 'third';
export type Tone = 'ahead' | 'level' | 'behind' | 'none';

/** A place on an axis, with its 95 % interval where it has one. */
export interface Place {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A place, and its figure as it is written. */
export interface Mark extends Place {
  readonly text: string;
}

/** A range of values and the ticks on it. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
}

export interface Verdict {
  readonly tone: Tone;
  /** ▲ ▼ ＝, or empty where nothing is claimed. */
  readonly symbol: string;
  readonly text: string;
}

export interface KeyEntry {
  readonly hue: Hue;
  readonly label: string;
}
