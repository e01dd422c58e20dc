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
