import type { Authorization } from '../../../../host/demo/lms/platform/authorization.ts';
import type { SigningKey } from '../../../../host/demo/lms/platform/keys.ts';
import type { LtiPlatform } from '../../../../host/demo/lms/platform/platform.ts';
import type { Visit } from '../../../../host/demo/lms/platform/visit.ts';

/** What happens to a message between LMS and tool; each test changes something of it. */
export interface Meddling {
  readonly claims?: Readonly<Record<string, unknown>>;
  /** Claims to take out. */
  readonly without?: readonly string[];
  readonly key?: SigningKey;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly signedBy?: LtiPlatform;
}

export interface Message {
  readonly state: string;
  readonly idToken: string;
}

export interface PageAnswer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** Somebody's browser on the way from the LMS into the tool, with or without cookies. */
export class LtiVisitor {
  readonly #platform: LtiPlatform;
  readonly #cookies = new Map<string, string>();
  readonly #keepsCookies: boolean;

  constructor(platform: LtiPlatform, { cookies = true }: { cookies?: boolean } = {}) {
    this.#platform = platform;
    this.#keepsCookies = cookies;
  }

  get cookies(): ReadonlyMap<string, string> {
    return this.#cookies;
  }

  /** Opens a link: what the tool answers to the login, and the address of the LMS's sign-in. */
  async begin(clientId: string, visit: Visit, options: { storageTarget?: string } = {}) {
    const answer = await this.go(this.#platform.initiateLogin(clientId, visit, options));
    const task = readTask(answer.text);
    return { answer, task, next: answer.headers.get('location') ?? task?.next ?? '' };
  }

  /** Passes the LMS's sign-in and brings back its message. */
  async signIn(next: string, meddling: Meddling = {}): Promise<Message> {
    const { authorization, claims } = this.#platform.authorize(new URL(next));
    return { state: authorization.state, idToken: this.write(claims, meddling) };
  }

  write(
    claims: Readonly<Record<string, unknown>>,
    { claims: changed = {}, without = [], key, header, signedBy = this.#platform }: Meddling,
  ): string {
    const said: Record<string, unknown> = { ...claims, ...changed };
    for (const name of without) delete said[name];
    return signedBy.sign(said, { ...(key && { key }), ...(header && { header }) });
  }

  /** The sign-in that a login asked for. */
  read(next: string): Authorization {
    return this.#platform.authorize(new URL(next)).authorization;
  }

  post(url: string, fields: Record<string, string>): Promise<PageAnswer> {
    return this.go(url, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async go(url: string, init: RequestInit = {}): Promise<PageAnswer> {
    const headers = new Headers(init.headers);
    // What a browser says of a post from the LMS's page.
    if (init.method === 'POST') headers.set('origin', this.#platform.issuer);
    headers.set('sec-fetch-site', 'cross-site');
    if (this.#cookies.size > 0)
      headers.set('cookie', [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of this.#keepsCookies ? answer.headers.getSetCookie() : []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (value === '') this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  }
}

/** What one of our pages asks its script to do. */
export function readTask(html: string): Record<string, string> | undefined {
  const json = /<script type="application\/json" id="inlay-task">(.*?)<\/script>/s.exec(html)?.[1];
  return json === undefined ? undefined : (JSON.parse(json) as Record<string, string>);
}

/** The launch that a frame's page holds. */
export function readBoot(html: string) {
  const json = /<script type="application\/json" id="inlay-boot">(.*?)<\/script>/s.exec(html)?.[1];
  return json === undefined
    ? undefined
    : (JSON.parse(json) as {
        module: string;
        widget: string;
        origins: string[];
        launch: {
          token: string;
          launch: { id: string; positionId: string | null; subjectId: string | null };
        };
      });
}
