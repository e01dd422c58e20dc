import { describe, expect, it } from 'vitest';
import type { Scores } from '../../../functions/model/scores.ts';
import { near, oracle } from '../statistics/oracle.ts';
import { mobi, PATHS, within } from './ecsi.ts';
import { nodeOf, scored } from './survey.ts';
import { mobiResponses } from './surveys.ts';

const formOf = (scores: Scores, form: string) => {
  const found = scores.scopes[0]?.operators[0]?.forms.find((one) => one.form === form);
  if (found === undefined) throw new Error(`no form ${form}`);
  return found;
};
const weightsOf = (scores: Scores, form: string) => scores.index.forms.find((one) => one.form === form);

interface Pls {
  pls: Record<
    string,
    { blocks: Record<string, { index_acsi_unstandardised: number; index_sd_unstandardised: number }> }
  >;
}
const { pls } = oracle<Pls>('02_block_scores');

describe('the index in other forms, beside the given one', () => {
  const scores = scored(mobi({ paths: PATHS }, { overall: 'CUSA2' }), mobiResponses());

  it.each([
    ['acsi_centroid', 'semPLS_centroid'],
    ['acsi_path', 'semPLS_pathWeighting'],
  ])('%s: that of R by %s (oracle 02; PLS stops at a tolerance: 1e-6), with its error', (form, source) => {
    const r = pls[source]?.blocks.Satisfaction;
    within(formOf(scores, form).value, r?.index_acsi_unstandardised ?? 0, 1e-4);
    within(formOf(scores, form).se, (r?.index_sd_unstandardised ?? 0) / Math.sqrt(250), 1e-6);
    expect(nodeOf(scores, 'index').value).toBe(formOf(scores, 'respondent').value);
  });

  it('are those of a programme that asks for them, where nobody left an answer out', () => {
    for (const scheme of ['path', 'centroid']) {
      const asked = nodeOf(scored(mobi({ weights: 'acsi', scheme, paths: PATHS }), mobiResponses()), 'index');
      const form = formOf(scores, `acsi_${scheme}`);
      near(form.value, asked.value ?? 0);
      near(form.se, asked.se ?? 0);
      near(form.ci95?.[0], asked.ci95?.[0] ?? 0);
    }
    const equal = nodeOf(scored(mobi({ weights: 'equal' }), mobiResponses()), 'index');
    near(formOf(scores, 'equal').value, equal.value ?? 0);
    near(formOf(scores, 'equal').se, equal.se ?? 0);
  });

  it('leave the dimension of the overall item out of the regression, by name', () => {
    const found = weightsOf(scores, 'regression');
    expect(found).toMatchObject({ about: expect.arrayContaining(['Satisfaction']) });
    expect(found?.weights?.find(({ indicator }) => indicator === 'Satisfaction')?.weight ?? 0).toBe(0);
  });

  it('have weights that sum to 1', () => {
    for (const { weights } of scores.index.forms)
      if (weights !== null)
        near(
          weights.reduce((sum, { weight }) => sum + weight, 0),
          1,
        );
  });
});

describe('a form without weights', () => {
  it('says why: no item for overall satisfaction, no paths, too few respondents', () => {
    const bare = scored(mobi({}), mobiResponses());
    expect(weightsOf(bare, 'regression')?.status).toBe('no_overall');
    expect(weightsOf(bare, 'acsi_path')?.status).toBe('no_paths');
    expect(formOf(bare, 'acsi_path')).toMatchObject({ status: 'not_estimated', value: null });
    const few = scored(mobi({ paths: PATHS }, { overall: 'CUSA2' }), mobiResponses().slice(0, 60));
    expect(weightsOf(few, 'regression')).toMatchObject({ status: 'too_few_responses', n: 60 });
    expect(weightsOf(few, 'acsi_centroid')?.status).toBe('too_few_responses');
  });

  it('is hidden with the index, and with any mean that it needs', () => {
    const hidden = scored(mobi({ paths: PATHS }), mobiResponses().slice(0, 20));
    for (const { status, value } of hidden.scopes[0]?.operators[0]?.forms ?? [])
      expect([value, ['suppressed', 'not_estimated'].includes(status)]).toEqual([null, true]);
    const few = mobiResponses().map((one, i) =>
      i < 20 ? one : { answers: { ...one.answers, PERV1: null, PERV2: null } },
    );
    const scores = scored(mobi({}), few);
    expect(nodeOf(scores, 'index').status).toBe('published');
    expect(formOf(scores, 'equal')).toMatchObject({ status: 'suppressed', value: null });
  });

  it('has no figures, and no NaN, where nobody answered', () => {
    const none = scored(mobi({ paths: PATHS }, { overall: 'CUSA2' }), []);
    expect(JSON.stringify(none.scopes)).not.toContain('NaN');
    for (const { value, n } of none.scopes[0]?.operators[0]?.forms ?? []) expect([value, n]).toEqual([null, 0]);
  });
});
