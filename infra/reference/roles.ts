import type { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { readable } from './readable.ts';

const texts = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const statementSchema = z.looseObject({
  Effect: z.enum(['Allow', 'Deny']),
  Action: texts,
  Resource: z.unknown().transform((of): unknown[] => (Array.isArray(of) ? of : [of])),
  Condition: z.record(z.string(), z.unknown()).optional(),
});
/** A statement of a policy, its actions and resources in lists. */
export type Statement = z.infer<typeof statementSchema>;

const policySchema = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.object({ Statement: z.array(statementSchema) }),
});

/** What a role is told that it may do or not. @param read Reads a statement's values: with their references, or resolved. */
export function statementsOfRole(template: Template, role: string, read = (value: unknown) => value): Statement[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .map(({ Properties }) => ({ ...policySchema.parse(Properties), resolved: read(Properties) }))
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ resolved }) => policySchema.pick({ PolicyDocument: true }).parse(resolved).PolicyDocument.Statement);
}

/** What a role may do, one "action on resource" each, sorted; a denial says so. */
export function grantsOfRole(template: Template, role: string): string[] {
  return statementsOfRole(template, role)
    .flatMap(({ Effect: effect, Action: actions, Resource: resources }) =>
      actions.flatMap((action) =>
        resources.map((resource) => `${effect === 'Allow' ? '' : `${effect} `}${action} on ${readable(resource)}`),
      ),
    )
    .sort();
}

/** The role of each function, by the function's file. */
export function functionRoles(template: Template): ReadonlyMap<string, string> {
  return new Map(
    Object.values(template.findResources('AWS::Lambda::Function')).map(({ Metadata, Properties }) => [
      String(Metadata.YardstickEntry),
      String(Properties.Role['Fn::GetAtt'][0]),
    ]),
  );
}
