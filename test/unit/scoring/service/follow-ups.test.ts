import { describe, expect, it } from 'vitest';
import { FOLLOW_UPS, type FollowUp } from '../../../../functions/model/records/follow-up.ts';
import { independent } from '../../../../functions/statistics/comparisons/independent.ts';
import { near } from '../../statistics/oracle.ts';
import { scopeOf, scoredWith, serviceProgramme } from './programme.ts';

interface Contact {
  readonly team?: string;
  readonly post?: string;
  readonly city?: string;
  readonly days?: number | null;
  readonly calm?: number | null;
  readonly solved?: number | null;
}

function followUp(
  i: number,
  { team = 'day', post = 'agent', city = 'north', days = 1, calm = 4, solved = 5 }: Contact,
): FollowUp {
  const called = days === null ? {} : { calledAt: `2026-10-${String(10 + days).padStart(2, '0')}T23:30:00+08:00` };
  return FOLLOW_UPS.schema.parse({
    id: `f${i}`,
    team,
    post,
    segments: { city },
    contactedAt: '2026-10-10T00:30:00+08:00',
    answers: days === null ? {} : { calm, solved },
    ...called,
  });
}
const many = (n: number, contact: (i: number) => Contact): FollowUp[] =>
  Array.from({ length: n }, (_, i) => followUp(i, contact(i)));
const followed = (followUps: readonly FollowUp[], changes = {}) => scoredWith(serviceProgramme(changes), { followUps });

describe('follow-up calls', () => {
  it('are on time to the end of the third day where the programme lives, and count among all contacts', () => {
    const calls = [
      followUp(0, { days: 3 }),
      followUp(1, { days: 4 }),
      followUp(2, { days: null }),
      followUp(3, { days: 0 }),
    ];
    const figures = scopeOf(followed(calls)).followUps;
    expect(figures).toMatchObject({ contacts: 4, called: 3, onTime: { n: 2, share: 0.5 }, withinDays: 3 });
  });

  it('weigh their questions, and those that were answered alone', () => {
    const figures = scopeOf(followed(many(60, (i) => ({ calm: 5, solved: i < 30 ? 1 : null })))).followUps;
    // 0.75 · 100 + 0.25 · 0 for the first half, 100 for the second.
    near(figures?.internal.value, (75 + 100) / 2);
    expect(figures?.questions.map(({ weight, internal }) => [weight, internal.n, internal.value])).toEqual([
      [3, 60, 100],
      [1, 30, 0],
    ]);
  });

  it('are told per team and post, beside the target of the post', () => {
    const calls = many(160, (i) => ({
      team: i < 80 ? 'day' : 'night',
      post: i % 2 === 0 ? 'agent' : 'lead',
      calm: 3 + ((i >> 1) % 2),
      solved: null,
    }));
    const figures = scopeOf(followed(calls)).followUps;
    expect(figures?.teams.map(({ team, internal }) => [team, internal.n, internal.value])).toEqual([
      ['day', 80, 62.5],
      ['night', 80, 62.5],
    ]);
    expect(figures?.teams.map(({ questions }) => questions.map(({ internal }) => internal.value))).toEqual([
      [62.5, null],
      [62.5, null],
    ]);
    expect(figures?.posts.map(({ post, target, verdict }) => [post, target, verdict])).toEqual([
      ['agent', 70, 'below'],
      ['lead', null, null],
    ]);
    near(figures?.posts[0]?.attainment, 62.5 / 70);
    expect(figures?.teams[1]?.posts.map(({ internal }) => internal.n)).toEqual([40, 40]);
  });

  it('stand beside the survey, with Welch’s test', () => {
    const scores = followed(many(80, (i) => ({ calm: 4 + (i % 2) })));
    const [staff] = scopeOf(scores).followUps?.beside ?? [];
    const external = scopeOf(scores).operators[0]?.nodes.find(({ indicator }) => indicator === 'staff');
    expect(staff).toMatchObject({ indicator: 'staff', verdict: 'higher', external: { n: 80, value: 62.5 } });
    const inside = { n: 80, mean: 87.5, se: 12.5 / Math.sqrt(79) };
    const test = independent(inside, { n: 80, mean: 62.5, se: external?.se ?? null });
    if (test.status !== 'tested') throw new Error(test.status);
    near(staff?.p, test.p);
    near(staff?.difference, 25);
    near(staff?.ci95?.[0], test.ci95[0]);
  });

  it('name what is weak outside and not asked inside', () => {
    const calls = many(40, () => ({}));
    // The index is (12.5 + 62.5 + 75) / 3 = 50: coverage is below it, and no question is about it.
    expect(scopeOf(followed(calls)).followUps?.notAsked.map(({ indicator, value }) => [indicator, value])).toEqual([
      ['net', 12.5],
    ]);
    const all = { questions: [{ id: 'calm', name: 'C', scale: 'five', indicator: 'index' }] };
    const covered = followed(
      calls.map(({ answers: { solved: _, ...answers }, ...one }) => ({ ...one, answers })),
      {
        followUps: { ...serviceProgramme().followUps, ...all },
      },
    );
    expect(scopeOf(covered).followUps?.notAsked).toEqual([]);
  });

  it('hide a mean over too few, and the one that would give it away', () => {
    const calls = [...many(12, () => ({ team: 'night' })), ...many(70, () => ({ team: 'day', post: 'lead' }))];
    const figures = scopeOf(followed(calls)).followUps;
    expect(figures?.teams.map(({ internal }) => [internal.status, internal.reason, internal.value])).toEqual([
      ['suppressed', 'complementary', null],
      ['suppressed', 'small_base', null],
    ]);
    expect(figures?.internal.status).toBe('published');
    expect(scopeOf(followed(calls), 'city-south').followUps?.internal.status).toBe('no_data');
  });
});
