import { expect, test } from 'vitest';
import { ProgrammeError, parseProgramme } from '../../../functions/model/programme/index.ts';
import { smallProgramme } from './small-programme.ts';

const sound = { id: 'panel', tool: 'formbricks', survey: 's1', operator: { always: 'own' }, items: { a: 'q1' } };

function faultsOf(...surveyTools: object[]): string[] {
  try {
    parseProgramme({ ...smallProgramme(), surveyTools });
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return error.faults.map(({ path, message }) => `${path}: ${message}`);
  }
}

test('a survey tool is taken as it is described', () => {
  expect(faultsOf(sound)).toEqual([]);
  expect(faultsOf({ ...sound, tool: 'qualtrics', api: 'https://fra1.qualtrics.com' })).toEqual([]);
});

test.each([
  ['an unknown item', { items: { z: 'q1' } }, /^surveyTools\[0\]\.items\.z: there is no item "z"/],
  [
    'an unknown operator',
    { operator: { always: 'z' } },
    /^surveyTools\[0\]\.operator\.always: there is no operator "z"/,
  ],
  [
    'a choice that is an unknown operator',
    { operator: { question: 'q0', values: { '2': 'z' } } },
    /^surveyTools\[0\]\.operator\.2: there is no operator "z"/,
  ],
  ['an unknown segment', { segments: { z: { always: 'x' } } }, /^surveyTools\[0\]\.segments\.z: there is no segment/],
  ['Qualtrics without its host', { tool: 'qualtrics' }, /^surveyTools\[0\]\.api: Qualtrics needs the host/],
  ['a host without TLS', { api: 'http://example.com' }, /^surveyTools\[0\]\.api: write https/],
  ['a host with a path', { api: 'https://example.com/API' }, /^surveyTools\[0\]\.api: write https/],
])('%s is refused', (_, change, message) => {
  expect(faultsOf({ ...sound, ...change })[0]).toMatch(message);
});

test('two with one id are refused', () => {
  expect(faultsOf(sound, sound)).toEqual([expect.stringMatching(/^surveyTools\[1\]\.id: "panel" is used twice/)]);
});
