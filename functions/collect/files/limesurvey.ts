import type { SurveyTool } from '../../model/programme/index.ts';
import { mapAnswer } from '../webhooks/answer.ts';
import { FileError } from './fault.ts';
import type { Mapped } from './map-columns.ts';

/** Columns of LimeSurvey's own, beside those of the questions. */
const OWN = /^(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token)$/;
const TIMINGS = /^(interviewtime|groupTime\d+|.+Time)$/;

/** What LimeSurvey writes for a response that was finished in a survey that does not keep dates. */
const UNDATED = '1980-01-01';

/** The column that each field came from, by JSON pointer. */
function columnsOf(tool: SurveyTool): Map<string, string> {
  const question = (from: string | object | undefined): string | undefined =>
    typeof from === 'string' ? from : from && 'question' in from ? String(from.question) : undefined;
  const fields: [string, string | object | undefined][] = [
    ['/id', 'id'],
    ['/answeredAt', 'submitdate'],
    ['/operator', tool.operator],
    ['/brand', tool.brand],
    ['/contact', tool.contact],
    ...Object.entries(tool.segments).map(([id, from]): [string, object] => [`/segments/${id}`, from]),
    ...Object.entries(tool.items).map(([id, from]): [string, string | object] => [`/answers/${id}`, from]),
  ];
  return new Map(fields.flatMap(([pointer, from]) => [[pointer, question(from) ?? '']]));
}

/**
 * Prepares the reading of a file that LimeSurvey exported as CSV, with question codes as headings and answer codes as
 * answers (limesurvey.org/manual, "Exporting results"). Its times bear no zone, so the day alone is taken.
 * @returns a reader of rows, which gives a reason for one that does not count.
 * @throws {FileError} for a header that cannot be used.
 */
export function limeSurveyMapper(
  file: string,
  tool: SurveyTool,
  names: readonly string[],
): (cells: readonly string[]) => Mapped | string {
  const columns = columnsOf(tool);
  const known = new Set([...columns.values(), ...tool.ignore]);
  const refuse = (column: string, reason: string): never => {
    throw new FileError({ file, row: 1, column, reason });
  };
  for (const needed of ['id', 'submitdate']) {
    if (!names.includes(needed)) refuse(needed, 'is needed; export with question codes as headings');
  }
  const unknown = names.find((name) => !OWN.test(name) && !TIMINGS.test(name) && !known.has(name));
  if (unknown !== undefined)
    refuse(unknown, `is not mapped; map it under surveyTools (${tool.id}) or list it under ignore`);
  return (cells) => {
    const answers = Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']));
    const { id = '', submitdate = '' } = answers;
    const answeredAt = submitdate.slice(0, UNDATED.length);
    if (answeredAt === '') return 'is not finished (no submitdate): it does not count';
    if (answeredAt === UNDATED) return 'has no date; let the survey keep dates ("Date stamp") and export it again';
    return { input: mapAnswer(tool, { id, answeredAt, finished: true, answers }).input, columns };
  };
}
