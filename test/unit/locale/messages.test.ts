import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { message } from '../../../templates/locale/index.ts';
import { reportEn } from '../../../templates/locale/report.en.ts';
import { reportZhCN } from '../../../templates/locale/report.zh-CN.ts';
import { reportChartsEn } from '../../../templates/locale/report-charts.en.ts';
import { reportChartsZhCN } from '../../../templates/locale/report-charts.zh-CN.ts';
import { reportDiagnosisEn } from '../../../templates/locale/report-diagnosis.en.ts';
import { reportDiagnosisZhCN } from '../../../templates/locale/report-diagnosis.zh-CN.ts';
import { reportMethodEn } from '../../../templates/locale/report-method.en.ts';
import { reportMethodZhCN } from '../../../templates/locale/report-method.zh-CN.ts';
import { reportRegionsEn } from '../../../templates/locale/report-regions.en.ts';
import { reportRegionsZhCN } from '../../../templates/locale/report-regions.zh-CN.ts';
import { reportTimeEn } from '../../../templates/locale/report-time.en.ts';
import { reportTimeZhCN } from '../../../templates/locale/report-time.zh-CN.ts';
import { reportVoicesEn } from '../../../templates/locale/report-voices.en.ts';
import { reportVoicesZhCN } from '../../../templates/locale/report-voices.zh-CN.ts';

const english = {
  ...reportEn,
  ...reportMethodEn,
  ...reportChartsEn,
  ...reportTimeEn,
  ...reportRegionsEn,
  ...reportDiagnosisEn,
  ...reportVoicesEn,
};
const chinese = {
  ...reportZhCN,
  ...reportMethodZhCN,
  ...reportChartsZhCN,
  ...reportTimeZhCN,
  ...reportRegionsZhCN,
  ...reportDiagnosisZhCN,
  ...reportVoicesZhCN,
};
const root = fileURLToPath(new URL('../../../', import.meta.url));

/** All code that may use a message; `report.grade.${n}` in it counts as a pattern. */
const code = ['functions/report', 'templates/report']
  .flatMap((room) => readdirSync(`${root}${room}`, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  .join('\n');

const used = [...code.matchAll(/['`](report\.[^'`]+)['`]/g)].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
);

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort();
const named = (text: string): string[] => [...new Set(placeholders(text))];

describe('report messages', () => {
  it('stand in both languages', () => {
    expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
  });

  it.each(Object.keys(english))('%s is used', (key) => {
    expect(used.some((pattern) => pattern.test(key))).toBe(true);
  });

  it.each(Object.entries(english))('%s is a sound message in both languages', (key, inEnglish) => {
    const inChinese = Object.entries(chinese).find(([k]) => k === key)?.[1] ?? '';
    for (const text of [inEnglish, inChinese]) expect(() => new IntlMessageFormat(text, 'en')).not.toThrow();
    const others = named(inChinese).filter((name) => !named(inEnglish).includes(name));
    expect(others).toEqual([]);
  });

  it('leaves no gap where a value is missing', () => {
    expect(() => message('en', 'report.base', {})).toThrow();
  });

  it('counts in English', () => {
    const rank = (position: number) => message('en', 'report.summary.rankValue', { position, of: 14 });
    expect([1, 2, 3, 4, 11, 12, 13].map(rank)).toEqual(
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th'].map((place) => `${place} of 14`),
    );
  });
});
