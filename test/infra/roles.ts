import type { Template } from 'aws-cdk-lib/assertions';
import { readable } from './stack-under-test.ts';

export interface Statement {
  readonly Effect: string;
  readonly Action: string | readonly string[];
  readonly Resource: unknown;
  readonly Condition?: unknown;
}

const list = (of: unknown): readonly unknown[] => (Array.isArray(of) ? of : [of]);

/** What a role may do, one "action on resource" each, sorted; a denial says so. */
export function grantsOfRole(template: Template, role: string): string[] {
  return Object.values(template.findResources('AWS::IAM::Policy'))
    .filter(({ Properties }) => Properties.Roles.some((r: { Ref: string }) => r.Ref === role))
    .flatMap(({ Properties }) => Properties.PolicyDocument.Statement as Statement[])
    .flatMap(({ Effect: effect, Action: actions, Resource: resources }) =>
      list(actions).flatMap((action) =>
        list(resources).map(
          (resource) => `${effect === 'Allow' ? '' : `${effect} `}${action} on ${readable(resource)}`,
        ),
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
