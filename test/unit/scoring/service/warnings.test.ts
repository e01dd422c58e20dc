import { describe, expect, it } from 'vitest';
import { COMPLAINTS } from '../../../../functions/model/records/complaint.ts';
import { near } from '../../statistics/oracle.ts';
import { scoredWith, serviceProgramme } from './programme.ts';

const complaintsOn = (days: Readonly<Record<string, number>>) =>
  Object.entries(days).flatMap(([day, n]) =>
    Array.from({ length: n }, (_, i) =>
      COMPLAINTS.schema.parse({ id: `${day}-${i}`, category: 'fees', channel: 'app', receivedAt: day }),
    ),
  );

function warned(rule: Record<string, unknown>, days: Readonly<Record<string, number>> = {}) {
  const programme = serviceProgramme({ warnings: [{ id: 'w', name: 'W', ...rule }] });
  const complaints = [{ period: '2026-10', complaints: complaintsOn(days) }];
  return scoredWith(programme, { complaints }).earlyWarnings[0];
}

describe('early warning at the end of a month', () => {
  it.each([
    ['staff', 62.6, 'raised'],
    ['staff', 62.5, 'clear'],
    ['index', 40, 'clear'],
  ])('%s against a target of %d is %s', (indicator, target, state) => {
    expect(warned({ when: 'below-target', indicator, target })).toMatchObject({ state, evidence: { limit: target } });
  });

  it('does not know what is hidden, and says so', () => {
    const far = { when: 'below-target', indicator: 'net', target: 50, scope: 'city-north' };
    expect(warned(far)?.state).toBe('raised');
    const programme = serviceProgramme({
      rules: { hideBelow: 60, markBelow: 60 },
      warnings: [{ id: 'w', name: 'W', ...far }],
    });
    expect(scoredWith(programme, {}).earlyWarnings).toEqual([
      { rule: 'w', scope: 'city-north', state: 'unknown', evidence: null },
    ]);
  });

  it('tells a surge of complaints from chance: 12 in a week after 8 in four weeks', () => {
    const surge = { when: 'complaint-surge' };
    const raised = warned(surge, { '2026-10-28': 12, '2026-10-10': 8 });
    expect(raised).toMatchObject({ state: 'raised', evidence: { period: '2026-10-31', value: 12, limit: 2 } });
    expect(warned(surge, { '2026-10-28': 4, '2026-10-10': 8 })?.state).toBe('clear');
    expect(warned({ ...surge, category: 'coverage' }, { '2026-10-28': 12 })?.state).toBe('unknown');
    // What came before the five weeks is not looked at: 3 of 3 by chance are 0.2³.
    const few = warned(surge, { '2026-10-25': 3, '2026-09-26': 40 });
    near(few?.evidence?.p, 0.2 ** 3);
  });

  it('looks at the gap to a competitor and at the control chart', () => {
    expect(warned({ when: 'gap-turned', indicator: 'index', competitor: 'other' })).toMatchObject({
      state: 'clear',
      evidence: { value: 0 },
    });
    expect(warned({ when: 'signal' })?.state).toBe('unknown');
    expect(warned({ when: 'quota-at-risk' })).toMatchObject({
      state: 'clear',
      evidence: { value: 80, limit: 10, subject: 'own' },
    });
  });

  it('stands beside the risk that it watches; risks are listed by likelihood times impact', () => {
    const risk = { name: 'R', owner: 'Li', response: 'Call', review: '2026-11-30' };
    const programme = serviceProgramme({
      risks: [
        { ...risk, id: 'small', likelihood: 2, impact: 2, review: '2026-10-01' },
        { ...risk, id: 'large', likelihood: 4, impact: 5, warning: 'w' },
      ],
      warnings: [{ id: 'w', name: 'W', when: 'below-target', indicator: 'net', target: 60 }],
    });
    expect(scoredWith(programme, {}).risks).toEqual([
      { risk: 'large', likelihood: 4, impact: 5, level: 20, due: false, warning: 'raised' },
      { risk: 'small', likelihood: 2, impact: 2, level: 4, due: true, warning: null },
    ]);
  });
});
