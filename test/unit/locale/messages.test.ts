import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../functions/model/text.ts';
import { generate } from '../../../templates/locale/build.ts';
import { english } from '../../../templates/locale/english.ts';
import { faultsOf } from '../../../templates/locale/faults.ts';
import { languageOf, message } from '../../../templates/locale/index.ts';
import { language } from '../../../templates/locale/languages/en.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** All code that may use a message; `report.grade.${n}` in it counts as a pattern. */
const code = ['functions', 'templates/report']
  .flatMap((room) => readdirSync(`${root}${room}`, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8'))
  .concat(
    readFileSync(`${root}templates/locale/index.ts`, 'utf8'),
    readFileSync(`${root}templates/locale/numbers.ts`, 'utf8'),
  )
  .join('\n');

const rooms = [...new Set(Object.keys(english).map((key) => key.split('.')[0]))].join('|');
const used = [...code.matchAll(new RegExp(`['\`]((?:${rooms})\\.[^'\`]+)['\`]`, 'g'))].map(
  ([, key = '']) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^}]+\}/g, '[^.]+')}$`),
);

const changed = (messages: Readonly<Record<string, string>>) =>
  faultsOf({ ...language, messages: { ...english, ...messages } });

describe('messages', () => {
  it.each(LOCALES)('of %s are all there, sound, and ask for the same arguments as the English ones', (locale) => {
    expect(faultsOf(languageOf(locale))).toEqual([]);
  });

  it('are all used', () => {
    expect(Object.keys(english).filter((key) => !used.some((pattern) => pattern.test(key)))).toEqual([]);
  });

  it('stand in one catalogue each', () => {
    const catalogues = readdirSync(`${root}templates/locale`).filter((name) => name.endsWith('.en.ts'));
    const texts = catalogues.map((name) => readFileSync(`${root}templates/locale/${name}`, 'utf8'));
    const keys = texts.flatMap((text) => [...text.matchAll(/^ {2}'([^']+)':/gm)].map(([, key]) => key));
    expect(keys.sort()).toEqual(Object.keys(english).sort());
  });

  it('of a language that lacks one, misnames one or breaks one are refused by name', () => {
    const { 'report.page': _, ...rest } = english;
    expect(faultsOf(JSON.parse(JSON.stringify({ ...language, messages: rest })))).toEqual(['report.page is missing']);
    expect(changed({ 'report.pagee': '' })).toEqual(['report.pagee is no key of a message']);
    expect(changed({ 'mail.greeting': 'Dear {nmae},' })).toEqual([
      'mail.greeting has the argument {nmae}, which no one fills in',
      'mail.greeting leaves out the argument {name}',
    ]);
    expect(changed({ 'mail.greeting': 'Dear {name' })[0]).toMatch(/^mail\.greeting is no ICU message: /);
  });

  it('are installed from the files that lie there', async () => {
    for (const { path, content } of await generate()) expect(readFileSync(path, 'utf8')).toBe(content);
  });

  it('leave no gap where a value is missing', () => {
    expect(() => message('en', 'report.base', {})).toThrow();
  });

  it('count in English', () => {
    const rank = (position: number) => message('en', 'report.summary.rankValue', { position, of: 14 });
    expect([1, 2, 3, 4, 11, 12, 13].map(rank)).toEqual(
      ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th'].map((place) => `${place} of 14`),
    );
  });
});
