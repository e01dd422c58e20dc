import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, test } from 'vitest';
import { openApi } from '../../../functions/model/api/openapi.ts';
import { ROUTES } from '../../../functions/model/api/routes.ts';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, { readonly headers?: object; readonly content?: object }>>;
}
const document = openApi();
const paths = document.paths as Record<string, Record<string, Operation>>;
const operations = Object.values(paths).flatMap((methods): Operation[] => Object.values(methods));

test("an independent validator finds that it is OpenAPI 3.1 by OpenAPI's own schema", async () => {
  const validator = new Validator();
  expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
  expect(validator.version).toBe('3.1');
});

test('describes every route once, under a name of its own', () => {
  const names = operations.map(({ operationId }) => operationId);
  expect(names.sort()).toEqual(ROUTES.map(({ operation }) => operation).sort());
  expect(new Set(names).size).toBe(names.length);
});

test('every error is problem+json with a correlation id; who is to come back is told when', () => {
  for (const { operationId, responses } of operations) {
    for (const [status, { headers, content }] of Object.entries(responses)) {
      expect([operationId, status, Object.keys(headers ?? {})]).toEqual([
        operationId,
        status,
        ['X-Correlation-Id', ...(['429', '503'].includes(status) ? ['Retry-After'] : [])],
      ]);
      if (Number(status) < 400 || content === undefined) continue;
      expect(Object.keys(content)).toEqual(['application/problem+json']);
    }
  }
});
