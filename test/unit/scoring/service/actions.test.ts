import { describe, expect, it } from 'vitest';
import { ACTIONS, type Improvement } from '../../../../functions/model/records/action.ts';
import { withStoredActions } from '../../../../functions/scoring/actions/stored-actions.ts';
import { scopedScores } from '../../../../functions/scoring/index.ts';
import { scoredWith, serviceProgramme } from './programme.ts';

const action = (changes: Record<string, unknown>): Improvement =>
  ACTIONS.schema.parse({
    id: 'a',
    name: 'Call back',
    indicator: 'staff',
    scope: 'company',
    owner: 'Li',
    openedAt: '2026-08-01',
    due: '2026-10-31',
    ...changes,
  });

describe('stored actions', () => {
  const stored = [
    action({ id: 'done', doneAt: '2026-10-02', target: 70 }),
    action({ id: 'later', doneAt: '2026-11-02', due: '2026-11-30' }),
    action({ id: 'late', due: '2026-10-30' }),
    action({ id: 'today', scope: 'city-north' }),
    action({ id: 'next', openedAt: '2026-11-01', due: '2026-12-31' }),
  ];
  const scores = scoredWith(serviceProgramme(), { actions: stored });

  it('are overdue, open or done as the last day of the period has it', () => {
    expect(scores.actions.map(({ action: id, status, doneAt }) => [id, status, doneAt])).toEqual([
      ['late', 'overdue', null],
      ['today', 'open', null],
      ['later', 'open', null],
      ['done', 'done', '2026-10-02'],
    ]);
    expect(scores.actions.at(-1)).toMatchObject({ target: 70, value: 62.5, owner: 'Li' });
  });

  it('are told to the scope that they are for, and to the company', () => {
    expect(scopedScores(scores, 'city-north').actions.map(({ action: id }) => id)).toEqual(['today']);
    expect(scopedScores(scores, 'city-south').actions).toEqual([]);
  });

  it('that are done are measured as declared ones are, against whom they did not reach', () => {
    const declared = withStoredActions(serviceProgramme(), [
      action({ id: 'open' }),
      action({ id: 'b', doneAt: '2026-10-02', before: 60, after: 20 }),
      action({ id: 'a', doneAt: '2026-10-03', scope: 'city-north' }),
      action({ id: 'c', doneAt: '2026-10-03', scope: 'city-north', control: 'other' }),
    ]).actions;
    expect(declared).toMatchObject([
      {
        id: 'a',
        from: '2026-10-03',
        before: 30,
        after: 30,
        treated: { where: { city: 'north' } },
        control: { where: {} },
      },
      { id: 'b', before: 60, after: 20, treated: { where: {} }, control: { operator: 'other', where: {} } },
      { id: 'c', control: { operator: 'other', where: { city: 'north' } } },
    ]);
    const alone = serviceProgramme({ operators: [{ id: 'own', role: 'own', name: 'Own' }], complaints: undefined });
    expect(withStoredActions(alone, [action({ doneAt: '2026-10-02' })]).actions[0]?.control).toBeUndefined();
  });
});
