import { Template } from 'aws-cdk-lib/assertions';
import { type SynthesiseOptions, synthesise } from '../../infra/synth.ts';

export const PROGRAMMES = ['templates/programmes/mobile-reputation.yaml'];

/** The template of the sample programme, handlers not bundled. */
export const templateOf = (options: Partial<SynthesiseOptions> = {}): Template =>
  Template.fromJSON(synthesise({ programmes: PROGRAMMES, ...options }).template);

/** The one value of a map that must have just one. */
export function only<T>(of: Readonly<Record<string, T>>): T {
  const [value, ...others] = Object.values(of);
  if (value === undefined || others.length > 0) throw new Error(`expected one, found ${Object.keys(of).length}`);
  return value;
}

/**
 * A value of the template as text: `{Ref}`s and attributes in braces without the hash that CDK appends to names, joined
 * pieces joined, the hash in the name of an asset left out.
 */
export function readable(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\b[0-9a-f]{64}\b/, '<hash>');
  if (Array.isArray(value)) return value.map(readable).join(', ');
  const [[name, argument] = []] = Object.entries(value ?? {});
  const short = (id: unknown) => String(id).replace(/[0-9A-F]{8}$/, '');
  if (name === 'Ref') return `{${short(argument)}}`;
  if (name === 'Fn::GetAtt' && Array.isArray(argument)) return `{${short(argument[0])}.${argument[1]}}`;
  if (name === 'Fn::Join' && Array.isArray(argument)) return argument[1].map(readable).join(argument[0]);
  if (name === 'Fn::Sub' && typeof argument === 'string') return argument.replaceAll('${', '{');
  throw new Error(`cannot read ${JSON.stringify(value)}`);
}
