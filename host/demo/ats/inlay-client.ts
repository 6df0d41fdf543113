import type { Applicant } from './applicants.ts';
import type { Integration } from './state.ts';

/** A one-time address that opens the widget. */
export interface LaunchAddress {
  readonly url: string;
}

/** Why Inlay gave nothing, in words for the ATS's own people. */
export interface InlayFailure {
  readonly sentence: string;
}

class Failure extends Error implements InlayFailure {
  readonly sentence: string;
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.sentence = sentence;
  }
}

export const isInlayFailure = (error: unknown): error is InlayFailure => error instanceof Failure;

interface Token {
  readonly value: string;
  readonly until: number;
  readonly for: Integration;
}

/** The recruiter who looks: this demo has one. */
const recruiter = { externalId: 'rita-holm', name: 'Rita Holm', role: 'manager' };

/** What any ATS's server does: discovery (RFC 8414), client credentials (RFC 6749 §4.4), and a launch URL. */
export function createInlayClient() {
  let token: Token | undefined;

  async function findToken(integration: Integration): Promise<string> {
    if (token && token.for === integration && token.until > Date.now()) return token.value;
    const { inlayUrl, clientId, clientSecret } = integration;
    const metadata = await ask(`${inlayUrl}/.well-known/oauth-authorization-server`);
    const endpoint = metadata.body.token_endpoint;
    if (metadata.status !== 200 || typeof endpoint !== 'string')
      throw new Failure(`${inlayUrl} does not look like Inlay: it has no OAuth metadata.`);
    const answer = await ask(endpoint, {
      method: 'POST',
      headers: { authorization: `Basic ${writeCredentials(clientId, clientSecret)}` },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'launch:create' }),
    });
    const { access_token: value, expires_in: seconds, error, error_description: words } = answer.body;
    if (answer.status !== 200 || typeof value !== 'string')
      throw new Failure(`Inlay refused this client (${error ?? answer.status}). ${words ?? ''}`.trim());
    token = { value, for: integration, until: Date.now() + (Number(seconds) - 30) * 1000 };
    return value;
  }

  return {
    /** Shows that the connection works: a token is given. Throws a failure with its reason. */
    async test(integration: Integration): Promise<void> {
      await findToken(integration);
    },

    async createLaunch(
      integration: Integration,
      {
        applicant,
        widget,
      }: { readonly applicant: Applicant; readonly widget: { module: string; name: string } },
    ): Promise<LaunchAddress> {
      const launch = {
        module: widget.module,
        widget: widget.name,
        subject: { externalId: applicant.id, displayName: applicant.name, email: applicant.email },
        user: recruiter,
      };
      const post = async (positionKey?: string) =>
        ask(`${integration.inlayUrl}/api/v1/launches`, {
          method: 'POST',
          headers: {
            authorization: `Bearer ${await findToken(integration)}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({ ...launch, positionKey }),
        });
      const { key } = applicant.position;
      let answer = await post(key);
      if (answer.status === 401) {
        token = undefined;
        answer = await post(key);
      }
      // Openings of this ATS need not be in Inlay: the report is then about the CV alone.
      if (answer.status === 404 && codeOf(answer) === 'positions.not_found') answer = await post();
      const { data, error } = answer.body as { data?: LaunchAddress; error?: { message: string } };
      if (answer.status !== 201 || !data)
        throw new Failure(error?.message ?? `Inlay answered with ${answer.status}.`);
      return data;
    },
  };
}

const codeOf = ({ body }: { body: Record<string, unknown> }) =>
  (body.error as { code?: string } | undefined)?.code;

/** RFC 6749 §2.3.1: both are form-encoded first. */
const writeCredentials = (id: string, secret: string): string =>
  Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64');

async function ask(
  url: string,
  options: RequestInit = {},
): Promise<{ status: number; body: Record<string, unknown> }> {
  const answer = await fetch(url, { ...options, signal: AbortSignal.timeout(10_000) }).catch(
    (error: unknown) => {
      throw new Failure(`Inlay cannot be reached at ${new URL(url).origin}.`, error);
    },
  );
  const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
  return { status: answer.status, body };
}
