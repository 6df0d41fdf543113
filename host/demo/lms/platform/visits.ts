import { randomUUID } from 'node:crypto';
import type { RegisteredTool } from './tool.ts';
import type { Visit } from './visit.ts';

const lifetimeMs = 3_600_000;

interface Opened {
  readonly visit: Visit;
  readonly clientId: string;
  readonly until: number;
}

/**
 * Visits that began and wait for the tool's authentication request. The hint is a secret of the page in which the
 * person opened the tool, so it stands for the cookie that a browser may not send from a frame. It may be used
 * again: a tool that goes on in a new window asks twice.
 */
export class Visits {
  readonly #opened = new Map<string, Opened>();

  /** Gives the hint. */
  open(visit: Visit, { clientId }: RegisteredTool): string {
    const now = Date.now();
    for (const [hint, { until }] of this.#opened) {
      if (until > now) break;
      this.#opened.delete(hint);
    }
    const hint = randomUUID();
    this.#opened.set(hint, { visit, clientId, until: now + lifetimeMs });
    return hint;
  }

  find(hint: string, clientId: string): Visit | undefined {
    const opened = this.#opened.get(hint);
    return opened?.clientId === clientId && opened.until > Date.now() ? opened.visit : undefined;
  }
}
