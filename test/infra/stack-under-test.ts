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
