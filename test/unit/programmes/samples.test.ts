import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { indicatorTree, itemsOutsideTree, pairsOf, scopesOf } from '../../../functions/model/programme/index.ts';
import { recipientEntrySchema } from '../../../functions/model/recipient.ts';
import { LOCALES, type Text, textIn } from '../../../functions/model/text.ts';
import { FIXTURES, programmeOf, rowsOf, SAMPLES } from './files.ts';

const files = readdirSync(SAMPLES).filter((name) => name.endsWith('.yaml'));

describe('the sample programmes', () => {
  it('are four', () => {
    expect(files).toEqual(['gansu-telecom.yaml', 'mobile-ecsi.yaml', 'mobile-reputation.yaml', 'sfo-airport.yaml']);
  });

  it.each(files)('%s is sound and named in every language, in short', (file) => {
    const p = programmeOf(file);
    const labels = [...p.operators, ...p.operators.flatMap((o) => o.brands), ...p.items, ...p.indicators];
    const names: Text[] = [...labels, ...p.publishedIndicators, ...p.segments].map((n) => n.name);
    names.push(...p.segments.flatMap((s) => s.values.map((v) => v.name)), ...scopesOf(p).map((s) => s.name), p.name);
    for (const name of names) {
      expect(typeof name === 'string' ? LOCALES : Object.keys(name).sort()).toEqual([...LOCALES].sort());
      expect(textIn(name, 'zh-CN')).toMatch(/\p{Script=Han}/u);
    }
    expect(labels.map((n) => textIn(n.name, 'en')).filter((name) => name.length > 28)).toEqual([]);
  });
});

describe('gansu-telecom', () => {
  const p = programmeOf('gansu-telecom.yaml');

  it('has four dimensions, 19 indicators with equal weights that are marked as assumed, and what else is asked outside, but for expectations', () => {
    const tree = indicatorTree(p);
    expect(tree.filter((n) => n.kind === 'item')).toHaveLength(19);
    expect(tree.filter((n) => n.kind === 'dimension').map((n) => [n.id, n.weight, n.children.length])).toEqual([
      ['image', 0.25, 4],
      ['quality', 0.25, 7],
      ['value', 0.25, 3],
      ['fairness', 0.25, 5],
    ]);
    expect(p.weights).toBe('assumed');
    expect(itemsOutsideTree(p)).toEqual(['overall', 'recommend', 'repurchase']);
  });

  it('compares operators and the three brand pairs', () => {
    expect(pairsOf(p).map((pair) => pair.id)).toEqual([
      'gansu-mobile-unicom',
      'gansu-mobile-xian-mobile',
      'gotone-c-net',
      'm-zone-c-net',
      'easyown-g-net',
    ]);
  });

  it('is reported for the province and 14 prefectures, on the third working day in Shanghai', () => {
    expect(scopesOf(p)).toHaveLength(15);
    expect([p.timezone, p.calendar.base]).toEqual(['Asia/Shanghai', 'china']);
    const onDay = (workingDay: number) => ({ workingDay, time: '08:00' });
    expect(p.reports.map(({ kind, period, schedule }) => [kind, period, schedule])).toEqual([
      ['monthly', 'month', onDay(3)],
      ['monthly', 'quarter', onDay(5)],
      ['summary', 'month', onDay(3)],
      ['competitors', 'month', onDay(3)],
      ['hotline', 'month', onDay(3)],
      ['follow-up', 'month', onDay(3)],
      ['mystery-shop', 'month', onDay(3)],
    ]);
  });

  it('says in both languages that it is simulated, and from which waves', () => {
    expect(p.provenance?.kind).toBe('simulated');
    const statement = (locale: 'en' | 'zh-CN') => textIn(p.provenance?.statement ?? '', locale);
    expect(statement('en')).toMatch(/simulated from published figures.*2007.*2010.*2011/i);
    expect(statement('zh-CN')).toMatch(/依据公开数据模拟.*2007年.*2010年.*2011年/);
  });

  it('has recipients whose scopes and reports exist', () => {
    const recipients = rowsOf(new URL('gansu-telecom.recipients.csv', SAMPLES)).map((row) =>
      recipientEntrySchema.parse({ ...row, scopes: row.scopes?.split(';'), reports: row.reports?.split(';') }),
    );
    const scopes = scopesOf(p).map((s) => s.id);
    const reports = p.reports.map((r) => r.id);
    expect(new Set(recipients.map((r) => r.id)).size).toBe(6);
    expect(recipients.flatMap((r) => r.scopes).filter((id) => !scopes.includes(id))).toEqual([]);
    expect(recipients.flatMap((r) => r.reports).filter((id) => !reports.includes(id))).toEqual([]);
    expect(recipients.filter((r) => !r.email.endsWith('@example.com'))).toEqual([]);
    expect(recipients.filter((r) => r.scopes.includes('company')).map((r) => r.locale)).toEqual(['zh-CN', 'en']);
  });
});

describe('mobile-reputation', () => {
  const p = programmeOf('mobile-reputation.yaml');
  const rows = rowsOf(new URL('corp-rep.csv', FIXTURES));

  it('maps or ignores every column of its answers, and knows every value', () => {
    const items = p.items.map((i) => i.id);
    const known = [p.files.id, 'serviceprovider', 'servicetype', ...items, ...p.files.ignore];
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([...known].sort());
    const codes = new Set(rows.flatMap((row) => items.map((id) => Number(row[id]))));
    expect([...codes].sort((a, b) => a - b)).toEqual([-99, 1, 2, 3, 4, 5, 6, 7]);
    expect(p.scales.agree7).toEqual({ from: 1, to: 7, missing: [-99] });
  });

  it('has 344 answers in both plans of its four operators', () => {
    const { operator, segments } = p.files;
    const values = (coded: typeof operator | undefined) => (typeof coded === 'object' ? Object.keys(coded.values) : []);
    expect(rows).toHaveLength(344);
    expect([...new Set(rows.map((r) => r.serviceprovider))].sort()).toEqual(values(operator));
    expect([...new Set(rows.map((r) => r.servicetype))].sort()).toEqual(values(segments.plan));
  });
});
