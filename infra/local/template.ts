import * as z from 'zod';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  Metadata: z.record(z.string(), z.unknown()).default({}),
});
export type Resource = z.infer<typeof resourceSchema>;

export const templateSchema = z.looseObject({
  Parameters: z.record(z.string(), z.looseObject({ Default: z.unknown().optional() })).default({}),
  Resources: z.record(z.string(), resourceSchema),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })).default({}),
});
/** A synthesised CloudFormation template, as far as this machine reads it. */
export type Template = z.infer<typeof templateSchema>;

/** The resources of one type with their logical ids, in the order of the template. */
export function resourcesOf(template: Template, type: string): { id: string; resource: Resource }[] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, resource]) => ({ id, resource }));
}

/** The one resource of a type. @throws {Error} if the template has none or several. */
export function theResource(template: Template, type: string): { id: string; resource: Resource } {
  const [first, ...others] = resourcesOf(template, type);
  if (first === undefined || others.length > 0) {
    throw new Error(`the template has ${first === undefined ? 'no' : others.length + 1} ${type}; one was expected`);
  }
  return first;
}
