import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Scores } from '../../functions/model/scores.ts';
import type { Ended } from '../support/command.ts';
import { ledgerOf, mailsOf, schemaFaults, scoresOf } from '../support/month-results.ts';
import { sampleRun } from '../support/sample-run.ts';

describe('the shipped sample: thirteen months of simulated answers', () => {
  let ended: Ended;
  let results: string;
  let scores: Scores;
  beforeAll(async () => {
    ({ ended, results } = await sampleRun('gansu-telecom'));
    scores = scoresOf(results);
  });

  test('ends with 0: 40 reports, 14 messages', () => {
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(join(results, 'reports')).filter((file) => file.endsWith('.pdf'))).toHaveLength(40);
    expect(ledgerOf(results).map((d) => d.state)).toEqual(Array(14).fill('delivered'));
  });

  test('scores.json is valid against its published schema', () => {
    expect(schemaFaults(results)).toEqual([]);
  });

  test('complaints, call-backs and actions stand beside the scores, and the surge of complaints is warned of', () => {
    const company = scores.scopes.find((s) => s.scope === 'company');
    expect(company?.complaints?.trend).toHaveLength(13);
    expect(company?.complaints?.byCategory[0]).toMatchObject({ id: 'coverage', indicator: 'C21' });
    expect(company?.followUps?.posts.map(({ post }) => post)).toEqual(['supervisor', 'adviser', 'lead', 'agent']);
    expect(company?.followUps?.notAsked.map(({ indicator }) => indicator)).toContain('C21');
    expect(scores.actions.map(({ action, status }) => [action, status])).toEqual([
      ['fees-clear', 'overdue'],
      ['tariff-match', 'open'],
      ['longnan-sites', 'open'],
      ['tokens', 'open'],
      ['callback', 'done'],
    ]);
    expect(scores.effects.find(({ action }) => action === 'callback')).toMatchObject({
      status: 'estimated',
      design: 'difference_in_differences',
    });
    const raised = scores.earlyWarnings.filter(({ state }) => state === 'raised').map(({ rule }) => rule);
    expect(raised).toEqual(expect.arrayContaining(['integrity-low', 'coverage-surge']));
    expect(raised).not.toContain('quota');
    expect(scores.risks[0]).toMatchObject({ risk: 'unasked', level: 16, due: true, warning: 'raised' });
  });

  test('the brand pairs come out as published, within 0.05 points', () => {
    const published = { 'gotone-c-net': [78.75, 70.15], 'm-zone-c-net': [74.05, 70.15], 'easyown-g-net': [80.3, 63.7] };
    const company = scores.scopes.find((s) => s.scope === 'company');
    const overall = (brand: string) =>
      company?.operators.find((o) => o.brand === brand)?.nodes.find((n) => n.indicator === 'overall')?.value;
    for (const [pair, [own = 0, competitor = 0]] of Object.entries(published)) {
      const gap = company?.gaps.find((g) => g.pair === pair && g.indicator === 'overall');
      expect(Math.abs((overall(gap?.own.brand ?? '') ?? 0) - own)).toBeLessThanOrEqual(0.05);
      expect(Math.abs((overall(gap?.competitor.brand ?? '') ?? 0) - competitor)).toBeLessThanOrEqual(0.05);
      // The smallest, 3.9 points, is lost to the correction for everything that is compared outside the tree.
      expect(gap?.verdict).toBe(pair === 'm-zone-c-net' ? 'level' : 'ahead');
      expect(gap?.ci95?.[0]).toBeGreaterThan(0);
    }
  });

  test('thirteen months of the index, and the published figures that cannot hold', () => {
    const own = scores.trend.filter(
      (t) => t.scope === 'company' && t.operator === 'gansu-mobile' && t.brand === null && t.indicator === 'index',
    );
    expect(own.map((t) => t.period)).toHaveLength(13);
    expect(own.at(0)?.period).toBe('2025-10');
    expect(
      scores.warnings
        .filter((w) => w.code === 'parent_outside_children')
        .map((w) => w.value)
        .sort(),
    ).toEqual([63.04, 79.69]);
    expect(scores.benchmarkGaps.find((g) => g.own === 71.73)?.difference).toBeCloseTo(-15.47, 9);
  });

  test('mails and scores say that the figures are simulated', async () => {
    expect(scores.provenance).toBe('simulated');
    for (const raw of mailsOf(results)) {
      const mail = await PostalMime.parse(raw);
      expect(`${mail.subject}`).toMatch(/模拟|simulated/);
      expect(mail.text).toMatch(/模拟|[Ss]imulated/);
      expect(mail.html).toMatch(/模拟|[Ss]imulated/);
    }
  });
});
