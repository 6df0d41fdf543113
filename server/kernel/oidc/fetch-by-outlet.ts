import type { CustomFetch } from 'openid-client';
import type { Outlet } from '../fetch/index.ts';

/** The library's requests by our outlet: what a tenant names may not lead into our own network. */
export const fetchByOutlet =
  (outlet: Outlet): CustomFetch =>
  async (url, { method, headers, body }) => {
    const { status, ...answer } = await outlet.request(url, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(body !== undefined && body !== null && { body: String(body) }),
    });
    const kept = Object.entries(answer.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    return new Response([204, 205, 304].includes(status) ? null : answer.text, { status, headers: kept });
  };
