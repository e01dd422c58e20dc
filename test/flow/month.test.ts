import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { Ended } from '../support/command.ts';
import { ledgerOf, mailsOf, schemaFaults, scoresOf } from '../support/month-results.ts';
import { path } from '../support/sample-programme.ts';
import { runSample, sampleRun } from '../support/sample-run.ts';

const folder = mkdtempSync(join(tmpdir(), 'yardstick-'));
afterAll(() => rmSync(folder, { recursive: true }));
const read = (...parts: string[]) => readFileSync(join(...parts));

describe('a month of 344 real customers', () => {
  let ended: Ended;
  let results: string;
  beforeAll(async () => {
    ({ ended, results } = await sampleRun('mobile-reputation'));
  });

  test('ends with 0 and says where everything lies', () => {
    expect([ended.code, ended.stderr]).toEqual([0, '']);
    for (const word of ['scores.json', '6 PDFs', '6 messages', 'ledger.ndjson']) expect(ended.stdout).toContain(word);
  });

  test("every gap of R's stands in scores.json to 1e-9", () => {
    const gapSchema = z.object({
      dimension: z.string(),
      competitor: z.string(),
      own: z.string(),
      diff: z.number(),
      se: z.number(),
      p: z.number(),
      df: z.number(),
      ci95: z.tuple([z.number(), z.number()]),
    });
    const expected = z
      .object({ gaps: z.array(gapSchema) })
      .parse(JSON.parse(read(path('test/fixtures/oracle/08_competitor_gaps.json')).toString()));
    const ours = scoresOf(results).scopes[0]?.gaps ?? [];
    expect(expected.gaps).toHaveLength(24);
    for (const gap of expected.gaps) {
      const found = ours.find((g) => g.indicator === gap.dimension && g.pair === `${gap.own}-${gap.competitor}`);
      const figures = [found?.difference, found?.se, found?.p, found?.df, ...(found?.ci95 ?? [])];
      [gap.diff, gap.se, gap.p, gap.df, ...gap.ci95].forEach((value, i) => {
        expect(Math.abs((figures[i] ?? Number.NaN) - value)).toBeLessThan(1e-9 * Math.max(1, Math.abs(value)));
      });
    }
  });

  test('scores.json is valid against its published schema', () => {
    expect(schemaFaults(results)).toEqual([]);
  });

  test('another run gives the same bytes: scores and every PDF', async () => {
    expect(await runSample('mobile-reputation', folder)).toMatchObject({ code: 0, stderr: '' });
    const reports = readdirSync(join(results, 'reports')).sort();
    expect(reports).toEqual(
      ['company', 'plan-contract', 'plan-prepaid'].flatMap((s) => [`monthly.${s}.en.pdf`, `monthly.${s}.zh-CN.pdf`]),
    );
    for (const file of ['scores.json', ...reports.map((r) => join('reports', r))]) {
      expect(read(results, file).equals(read(folder, '2026-10', file)), file).toBe(true);
    }
  });

  test('each recipient is sent his or her own report once, and the ledger says so', async () => {
    const ledger = ledgerOf(results);
    expect(ledger.map((d) => d.state)).toEqual(Array(6).fill('delivered'));
    const mails = await Promise.all(mailsOf(results).map((raw) => PostalMime.parse(raw)));
    expect(new Set(mails.map((m) => m.to?.[0]?.address)).size).toBe(6);
    for (const mail of mails) {
      expect(mail.to).toHaveLength(1);
      expect(mail.attachments).toHaveLength(1);
      const [, scope, locale] = /^(.+)\.(zh-cn|en)@/.exec(mail.to?.[0]?.address ?? '') ?? [];
      const report = `monthly.${scope}.${locale === 'en' ? 'en' : 'zh-CN'}.pdf`;
      const attached = Buffer.from(z.instanceof(ArrayBuffer).parse(mail.attachments[0]?.content));
      expect(attached.equals(read(results, 'reports', report))).toBe(true);
    }
  });
});
