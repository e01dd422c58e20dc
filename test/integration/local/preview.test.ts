import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { previewCommand } from '../../../infra/local/commands/preview.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const lines: string[] = [];
const waits: string[] = [];
const terminal = {
  progress: (line: string) => waits.push(line),
  say: (line: string) => lines.push(line),
  complain: () => {},
  answer: () => {},
  ask: async () => false,
};

it('draws one report of the shipped sample, the same bytes each time', async () => {
  const [first, second] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')];
  for (const out of [first, second])
    expect(await previewCommand(['--scope', 'city-tianshui', '--locale', 'en', '--out', out], terminal)).toBe(0);
  expect(readFileSync(first).subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
  expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
  expect(lines[0]).toMatch(/a\.pdf: \d+ KB in/);
});

it.each(['monthly', 'quarterly', 'board', 'gaps', 'hotline', 'audits', 'follow-up'])(
  'draws the report %s',
  async (report) => {
    const out = join(folder, `${report}.pdf`);
    expect(await previewCommand(['--report', report, '--out', out], terminal)).toBe(0);
  },
);

it('has scored nothing for that: `npm run build` ships the scores of the sample', () => expect(waits).toEqual([]));

it.each([
  [['--scope', 'nowhere'], 'give one of company, city-lanzhou'],
  [['--report', 'weekly'], '--report weekly: give one of monthly'],
  [['--locale', 'fr'], '--locale fr: give one of en, zh-CN'],
  [['--scores', 'x.json'], '--scores and --programme go together'],
])('%j is answered with what there is', async (args, sentence) => {
  await expect(previewCommand(args, terminal)).rejects.toThrow(sentence);
});
