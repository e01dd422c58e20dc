import * as z from 'zod';

/** What an intrinsic function needs to know about the place that the template is resolved for. */
export interface Lookup {
  /** Value of `{ Ref: id }`: a resource, a parameter or a pseudo parameter such as `AWS::Region`. */
  ref(id: string): string;
  /** Value of `{ Fn::GetAtt: [id, attribute] }`. */
  attribute(id: string, attribute: string): string;
}

const joinSchema = z.tuple([z.string(), z.array(z.unknown())]);
const splitSchema = z.tuple([z.string(), z.unknown()]);
const selectSchema = z.tuple([z.coerce.number().int(), z.unknown()]);
const subSchema = z.union([
  z.string().transform((text): [string, Record<string, unknown>] => [text, {}]),
  z.tuple([z.string(), z.record(z.string(), z.unknown())]),
]);
const attributeSchema = z.union([
  z.tuple([z.string(), z.string()]),
  z
    .string()
    .transform((text): [string, string] => [text.slice(0, text.indexOf('.')), text.slice(text.indexOf('.') + 1)]),
]);

function text(value: unknown, where: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} joins ${JSON.stringify(value)}, which is no text`);
}

function intrinsic(name: string, argument: unknown, lookup: Lookup): unknown {
  switch (name) {
    case 'Ref':
      return lookup.ref(z.string().parse(argument));
    case 'Fn::GetAtt':
      return lookup.attribute(...attributeSchema.parse(argument));
    case 'Fn::Join': {
      const [separator, parts] = joinSchema.parse(argument);
      return parts.map((part) => text(resolve(part, lookup), name)).join(separator);
    }
    case 'Fn::Sub': {
      const [pattern, values] = subSchema.parse(argument);
      return pattern.replaceAll(/\$\{([^}]+)\}/g, (_, key: string) => {
        if (key.startsWith('!')) return `\${${key.slice(1)}}`;
        if (key in values) return text(resolve(values[key], lookup), name);
        return key.includes('.') ? lookup.attribute(...attributeSchema.parse(key)) : lookup.ref(key);
      });
    }
    case 'Fn::Split': {
      const [separator, whole] = splitSchema.parse(argument);
      return text(resolve(whole, lookup), name).split(separator);
    }
    case 'Fn::Select': {
      const [index, list] = selectSchema.parse(argument);
      const found = z.array(z.unknown()).parse(resolve(list, lookup))[index];
      if (found === undefined) throw new Error(`Fn::Select finds nothing at ${index} of ${JSON.stringify(list)}`);
      return found;
    }
    default:
      throw new Error(
        `the local host cannot resolve ${name} (${JSON.stringify(argument)}); see infra/local/resolve.ts`,
      );
  }
}

/**
 * `value` with every intrinsic function in it replaced by what it stands for on this machine: `Ref`, `Fn::GetAtt`,
 * `Fn::Join`, `Fn::Sub`, `Fn::Split` and `Fn::Select`.
 * @throws {Error} naming any other intrinsic function.
 */
export function resolve(value: unknown, lookup: Lookup): unknown {
  if (Array.isArray(value)) return value.map((entry) => resolve(entry, lookup));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (only && entries.length === 1 && (only[0] === 'Ref' || only[0].startsWith('Fn::'))) {
    return intrinsic(only[0], only[1], lookup);
  }
  return Object.fromEntries(entries.map(([key, entry]) => [key, resolve(entry, lookup)]));
}
