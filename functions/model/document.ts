import type { Locale } from './text.ts';

/**
 * A report before it is drawn: every sentence, label and number as it will stand on the page, and beside them the plain
 * figures that marks are placed by. Whoever draws it computes geometry and nothing else.
 */
export interface ReportDocument {
  readonly locale: Locale;
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** ISO 8601; the file's creation date, so that the same scores give the same bytes. */
  readonly created: string;
  /** Stands on every page where the answers are not a survey's; null otherwise. */
  readonly stamp: string | null;
  /** At the head of each page, beside the page's own label. */
  readonly header: readonly string[];
  /** At the foot of each page, beside the page number. */
  readonly footer: readonly string[];
  /** Names that a line never breaks. */
  readonly names: readonly string[];
  readonly pages: readonly ReportPage[];
}

/** One question and its answer; drawn over as many sheets as it needs. */
export interface ReportPage {
  readonly label: string;
  /** The finding, as a sentence. */
  readonly title: string;
  readonly blocks: readonly Block[];
}

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

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly text: string;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Small print under what it explains. */
export interface NotesBlock {
  readonly kind: 'notes';
  readonly notes: readonly string[];
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly note: string;
}

interface GradeBand {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  /** True for the band that the figure lies in. */
  readonly reached: boolean;
}

/** The one large figure, the bands it falls in, and a few figures beside it. */
export interface HeadlineBlock {
  readonly kind: 'headline';
  readonly label: string;
  /** The figure, or the words that stand in its place. */
  readonly value: { readonly figure: string; readonly unit: string } | { readonly words: string };
  readonly grade: string | null;
  readonly details: readonly string[];
  readonly facts: readonly Fact[];
  readonly scale: {
    readonly axis: Axis;
    readonly mark: Mark;
    readonly bands: readonly GradeBand[];
  } | null;
}

/** Sentences, each with the figure's direction before it. */
export interface FindingsBlock {
  readonly kind: 'findings';
  readonly findings: readonly Verdict[];
}

export interface DumbbellRow {
  /** Heads the rows from this one on; empty within a group and where there are none. */
  readonly group: string;
  readonly label: string;
  readonly strong: boolean;
  readonly hue: Hue;
  readonly own: Mark | null;
  readonly competitor: Mark | null;
  readonly verdict: Verdict;
  /** Difference and interval in small type under or beside the verdict; may be empty. */
  readonly detail: string;
}

/** Two marks a row, joined: own and competitor on one axis, with the verdict in words. */
export interface DumbbellBlock {
  readonly kind: 'dumbbells';
  readonly caption: string;
  readonly key: readonly KeyEntry[];
  readonly axis: Axis;
  readonly rows: readonly DumbbellRow[];
}

export interface TrendSeries {
  readonly hue: Hue;
  /** Name and latest figure; stands at the end of the line. */
  readonly label: string;
  /** `slot` is the position on the time axis, 0 for its first period. */
  readonly points: readonly (Place & { readonly slot: number })[];
}

/** Lines over time; the own line carries the band of its interval. */
export interface TrendBlock {
  readonly kind: 'trend';
  readonly caption: string;
  readonly axis: Axis;
  /** One label per period, under it the year where the axis starts and where a year does; else empty. */
  readonly periods: readonly { readonly month: string; readonly year: string }[];
  readonly series: readonly TrendSeries[];
}

export type Column =
  | { readonly kind: 'text'; readonly heading: string }
  | { readonly kind: 'number'; readonly heading: string }
  /** A bar from 0 to `to`. */
  | { readonly kind: 'score'; readonly heading: string; readonly to: number }
  /** Competitor's score, difference, symbol, and the interval on an axis around zero. */
  | {
      readonly kind: 'gap';
      readonly heading: string;
      readonly base: string;
      readonly hue: Hue;
      readonly scoreHeading: string;
      readonly gapHeading: string;
      /** The interval axis runs from -reach to +reach. */
      readonly reach: number;
    };

export type Cell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'score'; readonly text: string; readonly value: number }
  | {
      readonly kind: 'gap';
      readonly score: string;
      readonly difference: string;
      readonly marks: string;
      readonly verdict: Pick<Verdict, 'tone' | 'symbol'>;
      readonly interval: Place;
    }
  /** Words in the place of a figure that is not shown. */
  | { readonly kind: 'absent'; readonly text: string };

export interface Row {
  /** 0 stands out most (the index), 1 heads a group (a dimension), 2 is plain. */
  readonly rank: 0 | 1 | 2;
  /** One cell per column. */
  readonly cells: readonly Cell[];
}

export interface TableBlock {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** Terms and what stands behind them, in two columns. */
export interface DefinitionsBlock {
  readonly kind: 'definitions';
  readonly entries: readonly { readonly term: string; readonly text: string }[];
}

export type Block =
  | HeadingBlock
  | ParagraphBlock
  | NotesBlock
  | HeadlineBlock
  | FindingsBlock
  | DumbbellBlock
  | TrendBlock
  | TableBlock
  | DefinitionsBlock;
