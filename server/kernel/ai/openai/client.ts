import OpenAI, { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai';
import { AiFailure, isAiFailure } from '../failure.ts';
import type { ProviderOptions } from '../provider.ts';
import { explainConnection, explainEvent, explainReading, explainStatus } from '../shared/explain.ts';
import { guardFetch } from '../shared/guard-fetch.ts';

export const vendorUrl = 'https://api.openai.com/v1';

/**
 * The library reads keys, organisations and addresses from the environment wherever it is given none; so it is given
 * all. Repeating, time-outs and logging are not its business here.
 */
export function createClient({ apiKey, baseUrl = vendorUrl, fetch }: ProviderOptions): OpenAI {
  return new OpenAI({
    // The library insists on a key, or looks for one; a server without keys is sent none.
    apiKey: apiKey || 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    baseURL: baseUrl.replace(/\/+$/, ''),
    maxRetries: 0,
    timeout: 2_000_000,
    logLevel: 'off',
    fetch: guardFetch(fetch, apiKey ? [] : ['authorization']),
  });
}

/** Reads no message of the library: they quote what the server wrote. */
export function explainOpenAi(error: unknown): AiFailure {
  if (isAiFailure(error)) return error;
  if (error instanceof APIConnectionTimeoutError) return new AiFailure('timed_out');
  if (error instanceof APIConnectionError) return explainConnection(error.cause ?? error);
  if (!(error instanceof APIError)) return explainReading(error);
  const { status, headers, code, type, param } = error as APIError;
  if (typeof status === 'number') return explainStatus({ status, headers, code, type, param });
  return explainEvent(code, type);
}
