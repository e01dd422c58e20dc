import { expect, it } from 'vitest';
import { z } from 'zod';
import { readAs } from '../../../functions/model/read-as.ts';

const named = z.strictObject({ id: z.string().min(1), weight: z.number().positive().max(1).optional() });
const schema = z.strictObject({
  count: z.int().min(2).optional(),
  mode: z.enum(['fast', 'slow']).optional(),
  to: z.email().optional(),
  list: z.array(z.string().max(3)).min(1).max(2).optional(),
  entry: z.union([named, z.strictObject({ each: z.string() })]).optional(),
  text: z.union([z.string(), z.array(z.string())]).optional(),
  own: z.string().regex(/^a/, 'begin with a').optional(),
});

it.each<[object, string[]]>([
  [{ count: 2.5 }, ['count: write a whole number']],
  [{ count: '3' }, ['count: write a number, not text']],
  [{ count: 1 }, ['count: must be at least 2']],
  [{ mode: 'idle' }, ['mode: write one of fast, slow']],
  [{ to: 'nobody' }, ['to: is not an email address']],
  [{ list: [] }, ['list: must not be empty']],
  [{ list: ['a', 'b', 'c'] }, ['list: must have at most 2 entries']],
  [{ list: ['abcd', null] }, ['list.0: must have at most 3 characters', 'list.1: write text, not nothing']],
  [{ more: 1, most: 2 }, [': there is no field "more", "most" here; correct its name or leave it out']],
  [{ own: 'b' }, ['own: begin with a']],
  [{ text: 5 }, ['text: write text or a list']],
])('%j: every fault with its place and what to do', (value, expected) => {
  const { faults } = readAs(schema, value);
  expect(faults?.map(({ path, reason }) => `${path.join('.')}: ${reason}`).toSorted()).toEqual(expected.toSorted());
});

it.each<[object, string[]]>([
  [{ id: 'x', weight: 0 }, ['entry.weight: must be above 0']],
  [{ id: 'x', weight: 1.5 }, ['entry.weight: must be at most 1']],
  [{ each: 5 }, ['entry.each: write text, not a number']],
  [{}, ['entry.id: is missing; write text']],
])('%j: of several forms, the faults of the nearest', (entry, expected) => {
  const { faults } = readAs(schema, { entry });
  expect(faults?.map(({ path, reason }) => `${path.join('.')}: ${reason}`)).toEqual(expected);
});

it('what fits is given back as the schema reads it', () => {
  expect(readAs(z.string().transform(Number), '5')).toEqual({ data: 5 });
});
