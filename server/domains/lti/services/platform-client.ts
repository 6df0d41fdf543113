import type { Outlet, OutletAnswer } from '../../../kernel/fetch/index.ts';
import type { AccessTokens, TokenHolder } from './access-tokens.ts';
import { lmsRefused, scopeRefused } from './errors.ts';
import { explainSilence, isDone, patienceMs, throwOutage } from './outage.ts';
import { readWords } from './read-words.ts';

/** One request to a service of a platform. */
export interface ServiceRequest {
  readonly scope: string;
  readonly url: string;
  /** Media type that is sent with a body, else the one that is wanted. */
  readonly type: string;
  readonly body?: unknown;
  /** Bytes of the answer at most. Default 512 KiB. */
  readonly limit?: number;
}

/** Asks a platform's services with a token of its own. */
export interface PlatformClient {
  /**
   * Errors: `lti.lms_unreachable` 502 when it may work later; `lti.token_refused`, `lti.scope_refused` and
   * `lti.lms_refused` 409 when it will not, with the platform's words.
   */
  ask(platform: TokenHolder, request: ServiceRequest): Promise<OutletAnswer>;
}

export function createPlatformClient({
  outlet,
  tokens,
}: {
  outlet: Outlet;
  tokens: AccessTokens;
}): PlatformClient {
  const send = (token: string, { url, type, body, limit }: ServiceRequest) =>
    outlet
      .request(url, {
        headers: {
          accept: type,
          // RFC 6750 §2.1.
          authorization: `Bearer ${token}`,
          ...(body !== undefined && { 'content-type': type }),
        },
        ...(body !== undefined && { method: 'POST' as const, body: JSON.stringify(body) }),
        timeoutMs: patienceMs,
        ...(limit !== undefined && { limit }),
      })
      .catch(explainSilence);

  return {
    async ask(platform, request) {
      const scopes = [request.scope];
      const token = await tokens.find(platform, scopes);
      let answer = await send(token, request);
      // RFC 6750 §3.1: a token may end before its time; another one is asked for, once.
      if (answer.status === 401) answer = await send(await tokens.find(platform, scopes, token), request);
      throwOutage(answer);
      if (isDone(answer)) return answer;
      throw (answer.status === 403 ? scopeRefused : lmsRefused)(readWords(answer));
    },
  };
}
