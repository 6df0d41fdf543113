import { randomBytes } from 'node:crypto';
import type { Course } from './course.ts';
import { type Call, Refusal, type Reply } from './exchange.ts';
import { readJwt } from './jwt.ts';
import { writePlaced } from './pages.ts';
import { placeContent } from './place-content.ts';
import { invalid } from './services/service.ts';
import type { RegisteredTool } from './tool.ts';
import { isFor, OnceOnly, type ToolKeys } from './tool-keys.ts';
import type { Visit } from './visit.ts';
import { claim } from './vocabulary.ts';

const lifetimeMs = 3_600_000;

interface Asked {
  readonly clientId: string;
  readonly visit: Visit;
  readonly until: number;
}

interface Parts {
  readonly tools: ReadonlyMap<string, RegisteredTool>;
  readonly courses: ReadonlyMap<string, Course>;
  readonly toolKeys: ToolKeys;
  issuer(): string;
  /** Something was placed. */
  changed(): void;
}

/** Asks tools for content and puts what they answer into a course (Deep Linking 2.0). */
export class DeepLinking {
  readonly #parts: Parts;
  readonly #asked = new Map<string, Asked>();
  readonly #nonces = new OnceOnly();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The `data` of a request, which the answer must bring back, once. */
  ask(visit: Visit, { clientId }: RegisteredTool): string {
    const now = Date.now();
    for (const [data, { until }] of this.#asked) if (until < now) this.#asked.delete(data);
    const data = randomBytes(24).toString('base64url');
    this.#asked.set(data, { clientId, visit, until: now + lifetimeMs });
    return data;
  }

  /** Deep Linking 2.0 §3.4.2: the tool's answer, posted by the browser. */
  async answer({ method, body }: Call): Promise<Reply> {
    if (method !== 'POST') throw new Refusal(405, 'invalid_request', 'Only POST.', { allow: 'POST' });
    try {
      return await this.#place(new URLSearchParams(body).get('JWT') ?? '');
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const { status, code, message } = error;
      return { status, body: writePlaced({ titles: [], refusal: { code, message } }) };
    }
  }

  async #place(token: string): Promise<Reply> {
    const { tools, courses, toolKeys, issuer, changed } = this.#parts;
    const { iss } = readJwt(token)?.claims ?? {};
    const tool = typeof iss === 'string' ? tools.get(iss) : undefined;
    if (!tool) throw invalid('iss of the answer is no client_id of this platform.');
    const claims = await toolKeys.verify(token, tool);
    if (!isFor(claims, issuer())) throw invalid(`aud of the answer must be ${issuer()}.`);
    if (claims[claim.version] !== '1.3.0') throw invalid('version of the answer must be 1.3.0.');
    if (claims[claim.messageType] !== 'LtiDeepLinkingResponse')
      throw invalid('message_type of the answer must be LtiDeepLinkingResponse.');
    if (claims[claim.deploymentId] !== tool.deploymentId)
      throw invalid('deployment_id of the answer is not that of the request.');
    const { nonce, exp } = claims;
    if (typeof nonce !== 'string' || !this.#nonces.take(JSON.stringify([iss, nonce]), exp as number))
      throw invalid('nonce of the answer is missing or was used before.');
    const visit = this.#take(claims[claim.data], tool);
    const course = visit.context && courses.get(visit.context.id);
    if (!course) throw invalid('The course is gone.');
    const titles = placeContent(course, tool, claims[claim.contentItems] ?? [], visit.deepLinking!);
    changed();
    return {
      body: writePlaced({ titles, message: claims[claim.message], errorMessage: claims[claim.errorMessage] }),
    };
  }

  #take(data: unknown, { clientId }: RegisteredTool): Visit {
    const asked = typeof data === 'string' ? this.#asked.get(data) : undefined;
    if (!asked || asked.clientId !== clientId || asked.until < Date.now())
      throw invalid('data of the answer is not what was sent, or was used before.');
    this.#asked.delete(data as string);
    return asked.visit;
  }
}
