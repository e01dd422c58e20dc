import type { localHost } from './local-host.ts';

/** An answer of the API. */
export interface Answered {
  readonly status: number;
  readonly type: string | null;
  readonly correlation: string | null;
  readonly body: Record<string, unknown>;
}

/** Posts responses to a host, as any other system does. */
export function poster(local: ReturnType<typeof localHost>) {
  return async (
    body: string | object,
    { programme = 'mobile-reputation', credential = local.credential } = {},
  ): Promise<Answered> => {
    const answer = await fetch(`${local.host.apiUrl}/v1/programmes/${programme}/responses`, {
      method: 'POST',
      headers: { authorization: `Bearer ${credential}` },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      correlation: answer.headers.get('x-correlation-id'),
      body: JSON.parse(await answer.text()),
    };
  };
}
