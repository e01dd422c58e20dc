import { describe, expect, test } from 'vitest';
import { columnOf } from '../../../functions/collect/files/map-columns.ts';
import { readResponses } from '../../../functions/collect/files/read-responses.ts';
import { judge } from '../../../functions/collect/judge.ts';
import { storeBatch } from '../../../functions/collect/store-batch.ts';
import { contentHash } from '../../../functions/collect/stored-form.ts';
import { parseProgramme } from '../../../functions/model/programme/index.ts';
import { responseSchema } from '../../../functions/model/response.ts';
import { bytesOf } from '../../support/bytes.ts';
import { keptInMemory } from '../../support/kept-in-memory.ts';
import { smallProgramme } from '../model/small-programme.ts';

const codeFrame = {
  codes: [
    { id: 'tariff', name: 'Tariff', indicator: 'a' },
    { id: 'queue', name: 'Waiting' },
  ],
};
const programme = parseProgramme({ ...smallProgramme(), codeFrame });
const sound = { id: 'r1', operator: 'own', answeredAt: '2026-10-15', answers: { a: 2 } };

function faultsOf(comments: unknown, frame: unknown = codeFrame) {
  const by = parseProgramme({ ...smallProgramme(), ...(frame ? { codeFrame: frame } : {}) });
  const judgement = judge([{ hash: 'h', programme: by }])({ ...sound, comments }, 3);
  return 'faults' in judgement ? judgement.faults : [];
}

describe('a comment', () => {
  test.each([
    [
      'an unknown code',
      [{ codes: ['tariff', 'price'] }],
      '/responses/3/comments/0/codes/1',
      'there is no code "price"',
    ],
    ['an unknown code of the second coder', [{ secondCodes: ['x'] }], '/responses/3/comments/0/secondCodes/0', '"x"'],
    ['an unknown item', [{ about: 'z', text: 'Dear' }], '/responses/3/comments/0/about', 'there is no item "z"'],
    ['a long text', [{ text: 'x'.repeat(501) }], '/responses/3/comments/0/text', 'at most 500 characters'],
    ['nothing in it', [{ about: 'a' }], '/responses/3/comments/0', 'neither text nor codes'],
    ['ten before it', Array(11).fill({ text: 'Dear' }), '/responses/3/comments', 'at most 10 comments'],
  ])('with %s is refused, with its place', (_, comments, pointer, reason) => {
    expect(faultsOf(comments)).toEqual([{ pointer, reason: expect.stringContaining(reason) }]);
  });

  test('with a code is refused where the programme has no code frame; with text it is not', () => {
    expect(faultsOf([{ codes: ['tariff'] }], null)[0]?.reason).toContain('has no code frame');
    expect(faultsOf([{ text: 'Dear' }], null)).toEqual([]);
  });

  test('counts as content: the same response with other codes is a contradiction', () => {
    const response = (comments?: unknown) => contentHash(responseSchema.parse({ ...sound, comments }));
    expect(response([{ codes: ['tariff'] }])).not.toBe(response([{ codes: ['queue'] }]));
    expect(response([])).toBe(response());
    expect(response([{ codes: ['queue'], text: 'x' }])).toBe(response([{ text: 'x', codes: ['queue'] }]));
  });

  test('is stored packed, its text beside it; a response without comments has neither attribute', async () => {
    const { port, stored } = keptInMemory();
    const comments = [{ about: 'a', codes: ['queue'], secondCodes: ['tariff', 'queue'] }, { text: 'Too dear' }];
    await storeBatch(
      port,
      [{ hash: 'h', programme }],
      [
        { ...sound, comments },
        { ...sound, id: 'r2' },
      ],
      '2026-11-01',
    );
    expect(stored.map(({ comments, texts }) => ({ comments, texts }))).toEqual([
      { comments: '" # "#\n!', texts: ['', 'Too dear'] },
      { comments: undefined, texts: undefined },
    ]);
  });
});

describe('comments in a file', () => {
  const files = {
    comments: [
      { about: 'a', codes: 'why a', secondCodes: 'why a (2)' },
      { codes: 'why', text: 'said' },
    ],
  };
  const rows = async (content: string) => {
    const found = [];
    const by = parseProgramme({ ...smallProgramme(), codeFrame, files });
    for await (const row of readResponses('a.csv', bytesOf(content), by, '2026-10-01')) found.push(row);
    return found;
  };

  test('come from the columns that the programme maps, codes separated by semicolons', async () => {
    const head = 'id,operator,answeredAt,a,why a,why a (2),why,said';
    const [all, none, second] = await rows(
      `${head}\nr1,own,2026-10-15,5,tariff; queue,queue,none,Fine\nr2,own,2026-10-15,5,,,,\nr3,own,2026-10-15,5,,,x,\n`,
    );
    expect(all?.input.comments).toEqual([
      { about: 'a', codes: ['tariff', 'queue'], secondCodes: ['queue'] },
      { codes: [], text: 'Fine' },
    ]);
    expect(none?.input).not.toHaveProperty('comments');
    expect(second?.input.comments).toEqual([{ codes: ['x'] }]);
    expect(second && columnOf(second, '/comments/0/codes/0')).toBe('why');
  });
});
