import { expect, test } from 'vitest';
import { openResponses } from '../../../functions/collect/files/read-responses.ts';
import { START } from '../../../functions/collect/files/records.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { bytesOf } from '../../support/bytes.ts';
import { smallProgramme } from '../model/small-programme.ts';

const survey = {
  id: 'lime',
  tool: 'limesurvey',
  survey: '512',
  operator: { question: 'G01Q01', values: { A1: 'own' } },
  items: { a: { question: 'G01Q02[SQ001]', values: { A1: 1, A5: 5 } } },
  ignore: ['G01Q03'],
};
const programme = parseProgramme({ ...smallProgramme(), surveyTools: [survey] });
const [tool] = programme.surveyTools;

async function read(content: string) {
  const reading = { programme, format: 'csv', encoding: 'utf-8', answeredAt: undefined, tool } as const;
  const rows = await openResponses('lime.csv', bytesOf(content), reading);
  const found = [];
  for await (const batch of rows(START)) found.push(...batch);
  return found;
}

const HEAD = '\uFEFF"id","submitdate","lastpage","startlanguage","seed","datestamp","G01Q01","G01Q02[SQ001]","G01Q03"';
const row = (id: number, submitdate: string, operator: string, answer: string) =>
  `"${id}","${submitdate}","2","zh-Hans","1","2026-10-05 13:40:00","${operator}","${answer}","free text"`;

test('an export of LimeSurvey is read by its question and answer codes; only what was finished counts', async () => {
  const rows = await read(
    [
      HEAD,
      row(1, '2026-10-05 13:45:10', 'A1', 'A5'),
      row(2, '', 'A1', 'A5'),
      row(3, '1980-01-01 00:00:00', 'A1', 'A5'),
      row(4, '2026-10-06 08:00:00', 'A1', 'A9'),
    ].join('\r\n'),
  );
  expect(rows[0]?.input).toEqual({
    id: 'lime.1',
    answeredAt: '2026-10-05',
    operator: 'own',
    segments: {},
    answers: { a: 5 },
  });
  expect(rows.slice(1, 3).map(({ reason }) => reason)).toEqual([
    expect.stringContaining('is not finished'),
    expect.stringContaining('has no date'),
  ]);
  // What is not mapped goes on as it is, for the judge to refuse it with its column.
  expect(rows[3]?.input?.answers).toEqual({ a: 'A9' });
  expect(rows[3]?.input && rows[3].columns.get('/answers/a')).toBe('G01Q02[SQ001]');
});

test('a question that is neither mapped nor ignored is refused by name', async () => {
  await expect(read(`${HEAD},"G02Q07"\r\n`)).rejects.toThrow(/^lime\.csv, row 1, column G02Q07: is not mapped/);
  await expect(read('"Response ID","G01Q01"\r\n')).rejects.toThrow(/column id: is needed/);
});
