import type { Answered, Chosen, SurveyTool } from '../../model/programme/index.ts';

/** A response as a tool gives it, in one form for all of them. */
export interface ToolResponse {
  readonly id: string;
  /** ISO 8601 with offset, or a date. */
  readonly answeredAt: string;
  /** False for one that was not finished, or only tried out: it does not count. */
  readonly finished: boolean;
  readonly durationSeconds?: number | undefined;
  /** Choice, number or text by question. */
  readonly answers: Readonly<Record<string, string | number>>;
}

/** A question that the programme neither maps nor ignores, or (with its choice) one whose choice it does not map. */
interface Unmapped {
  readonly question: string;
  readonly choice: string | null;
}

/** The response as our API takes it, and what of it the programme does not map. */
export interface MappedAnswer {
  readonly input: Readonly<Record<string, unknown>>;
  readonly unmapped: readonly Unmapped[];
}

const number = (value: string | number): unknown =>
  typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value;

/**
 * Maps a tool's response by the programme's `surveyTools`. A choice that is not mapped goes on as it is, for the judge to
 * refuse the response with a reason: a part of it would be another response.
 */
export function mapAnswer(tool: SurveyTool, { id, answeredAt, durationSeconds, answers }: ToolResponse): MappedAnswer {
  const unmapped: Unmapped[] = [];
  const used = new Set(tool.ignore);
  const answerTo = (question: string): string | number | undefined => {
    used.add(question);
    const given = answers[question];
    return given === '' ? undefined : given;
  };
  const choose = (chosen: Chosen | undefined): string | number | undefined => {
    if (chosen === undefined || 'always' in chosen) return chosen?.always;
    return translate(chosen.question, chosen.values);
  };
  const translate = <T>(question: string, values: Readonly<Record<string, T>>): T | string | number | undefined => {
    const given = answerTo(question);
    if (given === undefined) return undefined;
    const meant = Object.hasOwn(values, String(given)) ? values[String(given)] : undefined;
    if (meant === undefined) unmapped.push({ question, choice: String(given) });
    return meant ?? given;
  };
  const code = (answered: Answered): unknown => {
    if (typeof answered !== 'string') return translate(answered.question, answered.values);
    const given = answerTo(answered);
    return given === undefined ? undefined : number(given);
  };
  const each = <T>(record: Readonly<Record<string, T>>, of: (value: T) => unknown) =>
    Object.fromEntries(
      Object.entries(record).flatMap(([name, value]) => {
        const found = of(value);
        return found === undefined ? [] : [[name, found]];
      }),
    );
  const top = each({ operator: tool.operator, brand: tool.brand }, choose);
  const contact = tool.contact === undefined ? undefined : answerTo(tool.contact);
  const input = {
    id: `${tool.id}.${id}`,
    answeredAt,
    ...top,
    ...(durationSeconds === undefined ? {} : { durationSeconds: Math.round(durationSeconds) }),
    ...(contact === undefined ? {} : { contact: String(contact) }),
    segments: each(tool.segments, choose),
    answers: each(tool.items, code),
  };
  for (const question of Object.keys(answers)) if (!used.has(question)) unmapped.push({ question, choice: null });
  return { input, unmapped };
}
