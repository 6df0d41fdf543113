import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { currentTexts } from '../shell/texts.ts';
import { describeError, type ToldError } from './describe-error.ts';

/** One thing done at a time: what is under way, and why the last one failed. Draws its host with each change. */
export class Deed implements ReactiveController {
  /** The name of what is being done. */
  doing: string | undefined;
  /** Why the last one failed. */
  fault: ToldError | undefined;

  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {}

  /** Does it; nothing where something is under way. True where it went well. */
  async run(name: string, work: () => Promise<unknown>): Promise<boolean> {
    if (this.doing !== undefined) return false;
    this.#set(name, undefined);
    try {
      await work();
      this.#set(undefined, undefined);
      return true;
    } catch (error) {
      this.#set(undefined, describeError(error, currentTexts()));
      return false;
    }
  }

  /** Forgets why the last one failed. */
  clear(): void {
    if (this.doing === undefined) this.#set(undefined, undefined);
  }

  #set(doing: string | undefined, fault: ToldError | undefined): void {
    this.doing = doing;
    this.fault = fault;
    this.#host.requestUpdate();
  }
}
