import { type DocumentFacts, isAppError, sendRequest } from 'inlay/sdk/web';
import type { ReactiveController } from 'lit';
import type { CandidateAnalysis } from '../../shared/analysis.ts';
import { nameFile } from '../shared/name-file.ts';
import {
  type Advance,
  advanceJob,
  advanceUpload,
  type CvWidget,
  followAnalysis,
} from '../shared/run-analysis.ts';
import { awaitServer } from './await-server.ts';
import { forget, recall, remember } from './memory.ts';

/** Where a candidate stands. */
export type Phase =
  | { readonly kind: 'start'; readonly lost: boolean }
  | { readonly kind: 'working'; readonly fileName: string; readonly advance: Advance }
  | { readonly kind: 'done'; readonly analysis: CandidateAnalysis; readonly known: boolean }
  | { readonly kind: 'failed'; readonly error: unknown; readonly fileName: string }
  | { readonly kind: 'gone' };

/** A connection that breaks at the same file again and again is not mended by sending it for ever. */
const mostReturns = 3;

const start: Phase = { kind: 'start', lost: false };

/** Takes one CV at a time from the file to the result, and knows what can be tried again. */
export class CheckRun implements ReactiveController {
  phase: Phase = start;

  #widget: CvWidget;
  #file: File | undefined;
  #document: DocumentFacts | undefined;
  #policyVersion = '';
  #abort: AbortController | undefined;
  /** How often it went on by itself after the server was out of reach. */
  #returns = 0;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    addEventListener('online', this.#onOnline);
    void this.#resume();
  }

  hostDisconnected(): void {
    removeEventListener('online', this.#onOnline);
    this.#abort?.abort();
  }

  /** Something of the person is on the server. */
  get hasArrived(): boolean {
    return this.#document !== undefined;
  }

  /** Sends a file and follows its analysis. */
  async check(file: File, policyVersion: string): Promise<void> {
    this.#file = file;
    this.#policyVersion = policyVersion;
    this.#document = undefined;
    this.#returns = 0;
    await this.#run();
  }

  /** Goes on from where it failed: what has arrived is not sent again. */
  async retry(): Promise<void> {
    if (this.#file) await this.#run();
    else await this.#resume();
  }

  /** Stops an upload, or leaves a result behind. */
  reset(): void {
    this.#abort?.abort();
    this.#file = undefined;
    this.#document = undefined;
    forget(this.#memoryKey);
    this.#show(start);
  }

  /** Erases the person with everything of theirs. Errors: the server's; `network.offline`. */
  async erase(): Promise<void> {
    await sendRequest(this.#widget.context, { method: 'DELETE', path: '/api/v1/subjects/me' });
    this.reset();
    this.#show({ kind: 'gone' });
  }

  get #memoryKey(): string {
    const { module, launch } = this.#widget.context;
    return `inlay.${module}.${launch.positionId ?? 'profile'}`;
  }

  #onOnline = (): void => {
    if (this.phase.kind === 'failed' && isOffline(this.phase.error)) void this.retry();
  };

  #show(phase: Phase): void {
    this.phase = phase;
    this.#widget.requestUpdate();
  }

  async #run(): Promise<void> {
    const file = this.#file!;
    const fileName = nameFile(file.name);
    await this.#attempt(fileName, async (signal, advance) => {
      const consent = { policyVersion: this.#policyVersion };
      advance(advanceUpload(0));
      this.#document ??= await this.#widget.documents.upload(file, {
        consent,
        onProgress: (fraction) => advance(advanceUpload(fraction)),
        signal,
      });
      advance(advanceJob({ progress: 0, step: null }));
      const { id, jobId, state, known } = await this.#widget.api.call(
        'POST /analyses',
        { documentId: this.#document.id },
        { signal },
      );
      remember(this.#memoryKey, { analysisId: id, fileName });
      if (state !== 'completed') await followAnalysis(this.#widget, jobId, advance, signal);
      await this.#load(id, known && state === 'completed', signal);
    });
  }

  /** After a reload: the same launch finds its analysis again, another one is told that it has to begin anew. */
  async #resume(): Promise<void> {
    const saved = recall(this.#memoryKey);
    if (!saved) return;
    await this.#attempt(saved.fileName, async (signal, advance) => {
      advance(advanceJob({ progress: 0, step: null }));
      const { state, jobId } = await this.#find(saved.analysisId, signal);
      if (state !== 'completed' && jobId) await followAnalysis(this.#widget, jobId, advance, signal);
      await this.#load(saved.analysisId, false, signal);
    });
    const { phase } = this;
    if (phase.kind !== 'failed' || isOffline(phase.error)) return;
    forget(this.#memoryKey);
    if (isAppError(phase.error) && [401, 403, 404].includes(phase.error.status)) {
      this.#show({ kind: 'start', lost: true });
    }
  }

  async #attempt(
    fileName: string,
    work: (signal: AbortSignal, advance: (advance: Advance) => void) => Promise<void>,
  ): Promise<void> {
    this.#abort?.abort();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const advance = (step: Advance) => {
      if (!signal.aborted) this.#show({ kind: 'working', fileName, advance: step });
    };
    try {
      await work(signal, advance);
    } catch (error) {
      if (signal.aborted) return;
      this.#show({ kind: 'failed', error, fileName });
      if (isOffline(error)) void this.#returnLater(signal);
    }
  }

  /** A server that starts anew raises no event in the browser, as a network that comes back does. */
  async #returnLater(signal: AbortSignal): Promise<void> {
    if (this.#returns >= mostReturns) return;
    this.#returns += 1;
    await awaitServer(this.#widget.context.baseUrl, signal).then(
      () => this.retry(),
      () => undefined,
    );
  }

  async #load(id: string, known: boolean, signal: AbortSignal): Promise<void> {
    const analysis = await this.#find(id, signal);
    if (!signal.aborted) this.#show({ kind: 'done', analysis, known });
  }

  async #find(id: string, signal: AbortSignal): Promise<CandidateAnalysis> {
    const analysis = await this.#widget.api.call('GET /analyses/:id', { id, view: 'candidate' }, { signal });
    return analysis as CandidateAnalysis;
  }
}

const isOffline = (error: unknown): boolean => isAppError(error) && error.code === 'network.offline';
