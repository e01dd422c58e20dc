import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemas } from '../../../infra/local/commands/schema.ts';
import { path } from '../../support/sample-programme.ts';

test.each(Object.entries(schemas()))('the published %s is current; `npm run build` writes it', (name, schema) => {
  expect(JSON.parse(readFileSync(path('schemas', name), 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
