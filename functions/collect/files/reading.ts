import type { Programme, SurveyTool } from '../../model/programme/index.ts';
import type { SentKind } from '../../model/records/index.ts';
import type { Encoding } from './encoding.ts';
import type { Mapped } from './map-columns.ts';
import type { Place } from './records.ts';

/** A row of a file of responses: what the API would be sent, or why it cannot be read. */
export type ResponseRow = {
  /** As a spreadsheet counts, from 1. */
  readonly row: number;
  /** First byte behind it in the unpacked file. */
  readonly end: number;
} & ((Mapped & { readonly reason?: never }) | { readonly input?: never; readonly reason: string });

/** How a file is to be read. */
export interface Reading {
  /** What its rows are. Default: responses. */
  readonly kind?: SentKind | undefined;
  readonly programme: Programme;
  readonly format: 'csv' | 'ndjson';
  readonly encoding: Encoding;
  /** Date for rows without one, where the programme says `answeredAt: period`. */
  readonly answeredAt: string | undefined;
  /** Survey that the file was exported from, mapped as the programme's `surveyTools` says. Default: `files` says it. */
  readonly tool?: SurveyTool | undefined;
}

/** The rows of a file that has been looked at, from any place on, a chunk's worth at a time. */
export type Rows<Row = ResponseRow> = (from: Place) => AsyncGenerator<Row[]>;
