import * as z from 'zod';
import { type LocalAccount, rootResourceId } from './account.ts';
import { resourcesOf, type Template, theResource } from './template.ts';

/** A method of the API. */
export interface Route {
  readonly method: string;
  /** As in the event: `/v1/programmes/{programme}/responses`. */
  readonly resourcePath: string;
  readonly resourceId: string;
  readonly functionArn: string;
  /** Logical id of its authorizer, or null for a public method. */
  readonly authorizer: string | null;
  /** Whether it is open only to the keys of a usage plan. */
  readonly keyRequired: boolean;
}

const resourceSchema = z.object({ ParentId: z.string(), PathPart: z.string() });
const methodSchema = z.object({
  HttpMethod: z.string(),
  ResourceId: z.string(),
  AuthorizationType: z.enum(['NONE', 'CUSTOM']).default('NONE'),
  AuthorizerId: z.string().optional(),
  ApiKeyRequired: z.boolean().default(false),
  Integration: z.object({ Type: z.literal('AWS_PROXY'), Uri: z.string() }),
});

/** The function in an integration or authorizer address. @throws {Error} if there is none in it. */
export function functionIn(uri: string): string {
  const arn = /\/functions\/(.+)\/invocations$/.exec(uri)?.[1];
  if (arn === undefined) throw new Error(`${uri} names no Lambda function`);
  return arn;
}

/**
 * The methods of the template's one REST API.
 * @throws {Error} for a method that this host cannot serve: another integration than a Lambda proxy, IAM authorization.
 */
export function routesOf(template: Template, account: LocalAccount): Route[] {
  const root = rootResourceId(theResource(template, 'AWS::ApiGateway::RestApi').id);
  const resources = new Map(
    resourcesOf(template, 'AWS::ApiGateway::Resource').map(({ id, resource }) => [
      id,
      resourceSchema.parse(account.resolve(resource.Properties)),
    ]),
  );
  const pathOf = (id: string): string => {
    if (id === root) return '';
    const part = resources.get(id);
    if (part === undefined) throw new Error(`the template has no API resource ${id}`);
    return `${pathOf(part.ParentId)}/${part.PathPart}`;
  };
  return resourcesOf(template, 'AWS::ApiGateway::Method').map(({ resource }) => {
    const method = methodSchema.parse(account.resolve(resource.Properties));
    return {
      method: method.HttpMethod,
      resourcePath: pathOf(method.ResourceId) || '/',
      resourceId: method.ResourceId,
      functionArn: functionIn(method.Integration.Uri),
      authorizer: method.AuthorizationType === 'CUSTOM' ? (method.AuthorizerId ?? null) : null,
      keyRequired: method.ApiKeyRequired,
    };
  });
}

export interface Match {
  readonly route: Route;
  readonly pathParameters: Readonly<Record<string, string>> | null;
}

/** A path part without its percent signs, or undefined if they stand for no UTF-8 text. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

/** The values that `path` gives the variables of `pattern`, or undefined if it does not fit. */
function variables(pattern: string, path: string): Record<string, string> | undefined {
  const parts = pattern.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const values: Record<string, string> = {};
  for (const [n, part] of parts.entries()) {
    const text = given[n] ?? '';
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    const value = name === undefined ? undefined : decoded(text);
    if (name === undefined ? part !== text : !value) return undefined;
    if (name !== undefined && value !== undefined) values[name] = value;
  }
  return values;
}

/** The method that a request asks for, or undefined if the API has none there; fixed paths win over variable ones. */
export function match(routes: readonly Route[], method: string, path: string): Match | undefined {
  const ordered = routes.toSorted(
    (a, b) => Number(a.resourcePath.includes('{')) - Number(b.resourcePath.includes('{')),
  );
  for (const route of ordered) {
    if (route.method !== method && route.method !== 'ANY') continue;
    const values = variables(route.resourcePath, path);
    if (values) return { route, pathParameters: Object.keys(values).length > 0 ? values : null };
  }
  return undefined;
}
