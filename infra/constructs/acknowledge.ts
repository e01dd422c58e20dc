import { Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import * as z from 'zod';

/** Lets one construct off a rule of cdk-nag's AwsSolutions pack, for a reason that its reader can judge. */
export function acknowledge(construct: IConstruct, rule: string, reason: string): void {
  Validations.of(construct).acknowledge({ id: `AwsSolutions-${rule}`, reason });
}

/** Lets a role, or what owns one, have a resource with a wildcard in it, for a reason; other wildcards stay refused. */
export function acknowledgeWildcard(construct: IConstruct, resource: string, reason: string): void {
  acknowledge(construct, `IAM5[Resource::${asNamed(Stack.of(construct).resolve(resource))}]`, reason);
}

const referenceSchema = z.union([
  z.string(),
  z.strictObject({ Ref: z.string() }).transform((r) => `<${r.Ref}>`),
  z
    .strictObject({ 'Fn::GetAtt': z.tuple([z.string(), z.string()]) })
    .transform((r) => `<${r['Fn::GetAtt'].join('.')}>`),
]);

/** A resource as cdk-nag names it in a finding: references in angle brackets, pieces joined. */
function asNamed(resolved: unknown): string {
  const joined = z.strictObject({ 'Fn::Join': z.tuple([z.literal(''), z.array(referenceSchema)]) }).safeParse(resolved);
  return joined.success ? joined.data['Fn::Join'][1].join('') : referenceSchema.parse(resolved);
}
