import fc from 'fast-check';

/** A JSON Schema as our OpenAPI document has it. */
export interface Schema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly propertyNames?: Schema;
  readonly additionalProperties?: boolean | Schema;
}

/** A text that a pattern allows, as far as fast-check understands it. */
function matching(pattern: string, most: number): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern, 'u'), { maxLength: most });
  } catch {
    return fc.stringMatching(/^[A-Za-z0-9 ]{1,20}$/);
  }
}

function textOf({ pattern, format, minLength = 0, maxLength = 40 }: Schema): fc.Arbitrary<string> {
  if (format === 'date') return fc.constantFrom('2026-10-15', '2026-09-30', '2024-02-29', '2026-13-01');
  if (format === 'date-time') return fc.constantFrom('2026-10-15T23:59:59+08:00', '2026-10-31T16:00:00Z');
  if (format === 'email') return fc.constantFrom('li@example.com', 'a.b+c@example.com');
  if (pattern !== undefined) return matching(pattern, maxLength);
  const edge = [minLength, maxLength, maxLength + 1].filter((n) => n <= 600).map((n) => 'x'.repeat(n));
  return fc.oneof(fc.string({ minLength, maxLength: Math.max(minLength, 20) }), fc.constantFrom('', ...edge));
}

function numberOf({ type, minimum = -1e9, maximum = 1e9 }: Schema): fc.Arbitrary<number> {
  const edges = fc.constantFrom(minimum, maximum, minimum - 1, maximum + 1, 0, -0, 1, 5);
  const [min, max] = [Math.max(minimum, -1e9), Math.min(maximum, 1e9)];
  return fc.oneof(
    edges,
    type === 'integer'
      ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
      : fc.double({ min, max, noNaN: true }),
  );
}

/** Values by a schema, its boundaries and what lies just beyond them included. */
export function arbitraryOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.allOf;
  if (choices !== undefined) return fc.oneof(...choices.map(arbitraryOf));
  switch (schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}), {
        minLength: Math.max(0, (schema.minItems ?? 0) - 1),
        maxLength: 4,
      });
    case 'object':
      return objectOf(schema);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objectOf({ properties = {}, required = [], propertyNames, additionalProperties }: Schema) {
  const named = Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, arbitraryOf(schema)]));
  const known = fc.record(named, { requiredKeys: required.filter((name) => name in named) });
  if (typeof additionalProperties !== 'object') return known;
  const keys = fc.oneof(
    arbitraryOf(propertyNames ?? { type: 'string' }).map(String),
    fc.constantFrom('qual_1', 'plan'),
  );
  const more = fc.dictionary(keys, arbitraryOf(additionalProperties), { maxKeys: 4 });
  return fc.tuple(known, more).map(([a, b]) => ({ ...a, ...b }));
}
