import { describe, expect, it } from 'vitest';
import { faultsOf } from './small-programme.ts';

const complaints = {
  categories: [{ id: 'bill', name: 'Bill', indicator: 'a' }],
  channels: [{ id: 'hotline', name: 'Hotline' }],
};
const question = { id: 'q', name: 'Q', scale: 'five', indicator: 'a', weight: 1 };
const posts = [{ id: 'agent', name: 'Agent' }];
const followUps = { teams: [{ id: 'day', name: 'Day' }], posts, questions: [question] };
const risk = { id: 'r', name: 'R', likelihood: 3, impact: 4, owner: 'Li', response: 'Call', review: '2026-12-31' };

describe('complaints, follow-ups, risks and warnings of a programme', () => {
  it('are sound as they are', () => {
    const warnings = [{ id: 'w', name: 'W', when: 'complaint-surge', category: 'bill' }];
    expect(faultsOf({ complaints, followUps, risks: [{ ...risk, warning: 'w' }], warnings })).toEqual([]);
  });

  it.each([
    [
      { categories: [{ id: 'bill', name: 'Bill', indicator: 'x' }] },
      'complaints.categories[0].indicator: there is no indicator or item "x"; known: index, service, image, a, b, c, all',
    ],
    [
      { customers: [{ brand: 'red', count: 10 }] },
      'complaints.customers[0].brand: there is no own brand "red"; known: gold',
    ],
    [
      { customers: [{ where: { city: 'west' }, count: 10 }] },
      'complaints.customers[0].where.city: there is no value of segment city "west"; known: north, south',
    ],
    [
      { customers: [{ count: 10 }, { count: 12 }] },
      'complaints.customers[1]: these customers were counted before; count them once',
    ],
  ])('complaints %o', (change, fault) => {
    expect(faultsOf({ complaints: { ...complaints, ...change } })).toEqual([fault]);
  });

  it.each([
    [
      { questions: [{ ...question, indicator: 'x' }] },
      'followUps.questions[0].indicator: there is no indicator or item "x"; known: index, service, image, a, b, c, all',
    ],
    [
      { questions: [{ ...question, scale: 'ten' }] },
      'followUps.questions[0].scale: there is no scale "ten"; known: five',
    ],
    [{ posts: [...posts, ...posts] }, 'followUps.posts[1].id: "agent" is used twice; ids must differ'],
  ])('follow-ups %o', (change, fault) => {
    expect(faultsOf({ followUps: { ...followUps, ...change } })).toEqual([fault]);
  });

  it('a risk of six, or one that a rule is to watch which there is not', () => {
    expect(faultsOf({ risks: [{ ...risk, likelihood: 6 }] })[0]).toMatch(/^risks\[0\]\.likelihood: /);
    expect(faultsOf({ risks: [{ ...risk, warning: 'w' }] })).toEqual([
      'risks[0].warning: there is no warning rule "w"; known: none',
    ]);
  });

  it.each([
    [
      { when: 'below-target', indicator: 'x', target: 70 },
      'warnings[0].indicator: there is no indicator or item "x"; known: index, service, image, a, b, c, all',
    ],
    [
      { when: 'gap-turned', indicator: 'index', competitor: 'own' },
      'warnings[0].competitor: there is no competitor "own"; known: other',
    ],
    [{ when: 'complaint-surge' }, 'warnings[0]: there is no section complaints that it could watch'],
    [
      { when: 'signal', scope: 'moon' },
      'warnings[0].scope: there is no scope "moon"; known: company, city-north, city-south',
    ],
  ])('a rule %o', (rule, fault) => {
    expect(faultsOf({ warnings: [{ id: 'w', name: 'W', ...rule }] })).toEqual([fault]);
  });
});
