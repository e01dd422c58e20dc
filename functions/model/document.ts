import type { DumbbellBlock, StackedBlock } from './document-charts.ts';
import type { BarsBlock, MatrixBlock, PromotersBlock, QuadrantBlock, WaterfallBlock } from './document-diagnosis.ts';
import type { Axis, Mark, Verdict } from './document-marks.ts';
import type { TableBlock } from './document-table.ts';
import type { ControlBlock, MultiplesBlock, TrendBlock } from './document-time.ts';
import type { Locale } from './text.ts';

export type PaperSize = 'a4' | 'letter';

export type * from './document-charts.ts';
export type * from './document-diagnosis.ts';
export type * from './document-marks.ts';
export type * from './document-table.ts';
export type * from './document-time.ts';

/**
 * A report before it is drawn: every sentence, label and number as it will stand on the page, and beside them the plain
 * figures that marks are placed by. Whoever draws it computes geometry and nothing else.
 */
export interface ReportDocument {
  readonly locale: Locale;
  readonly paper: PaperSize;
  /** `#RRGGBB`, the own operator's colour. */
  readonly accent: string;
  /** At the head of the first page: PNG as base64, and what it shows; null where there is none. */
  readonly logo: { readonly png: string; readonly alt: string } | null;
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
    /** The scale in words, for those who do not see it. */
    readonly alt: string;
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
  | ControlBlock
  | MultiplesBlock
  | StackedBlock
  | QuadrantBlock
  | BarsBlock
  | WaterfallBlock
  | PromotersBlock
  | MatrixBlock
  | TableBlock
  | DefinitionsBlock;
