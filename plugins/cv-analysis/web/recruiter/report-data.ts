import type { ReactiveController } from 'lit';
import type { AnalysisSummary, MemberAnalysis } from '../../shared/analysis.ts';
import {
  type Advance,
  advanceJob,
  advanceUpload,
  type CvWidget,
  followAnalysis,
} from '../shared/run-analysis.ts';
import { rankAnalyses } from './rank.ts';

/** What the recruiter's widget shows. */
export type Shown =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly retry: () => void }
  | { readonly kind: 'empty'; readonly error?: unknown }
  | { readonly kind: 'list' }
  | { readonly kind: 'working'; readonly fileName: string; readonly advance: Advance }
  | { readonly kind: 'report'; readonly analysis: MemberAnalysis };

/** Version that is noted with a file that a member brings: they answer for the consent themselves. */
const byMember = 'member';

/** Loads the analyses of a person or a position, opens one, and takes a new CV. */
export class ReportData implements ReactiveController {
  shown: Shown = { kind: 'loading' };
  items: readonly AnalysisSummary[] = [];
  next: string | null = null;

  #widget: CvWidget;
  #abort: AbortController | undefined;

  constructor(widget: CvWidget) {
    this.#widget = widget;
    widget.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
  }

  /** All analyses of one person are at hand; of a position there may be many. */
  get ofPerson(): boolean {
    return this.#widget.launch.subjectId !== null;
  }

  /** Loads the list; for a person, opens the analysis that suits best. */
  load = async (): Promise<void> => {
    await this.#attempt(this.load, async (signal) => {
      this.#show({ kind: 'loading' });
      this.items = [];
      await this.#loadPage(signal);
      const [first] = this.items;
      if (!first) this.#show({ kind: 'empty' });
      else if (this.ofPerson) await this.#open(this.#pickFirst(first), signal);
      else this.#show({ kind: 'list' });
    });
  };

  /** Loads more of a long list. */
  loadMore = async (): Promise<void> => {
    await this.#attempt(this.load, async (signal) => {
      await this.#loadPage(signal);
      this.#show({ kind: 'list' });
    });
  };

  open(id: string): Promise<void> {
    return this.#attempt(
      () => void this.open(id),
      async (signal) => {
        this.#show({ kind: 'loading' });
        await this.#open(id, signal);
      },
    );
  }

  /** Takes over a newer answer about the analysis that is open. */
  replace(analysis: MemberAnalysis): void {
    if (this.shown.kind === 'report' && this.shown.analysis.id === analysis.id)
      this.#show({ kind: 'report', analysis });
  }

  backToList = (): void => {
    this.#abort?.abort();
    if (this.ofPerson) void this.load();
    else this.#show({ kind: 'list' });
  };

  /** Shows where another CV goes in. */
  askUpload(): void {
    this.#show({ kind: 'empty' });
  }

  /** Takes a CV that a member has and analyses it. */
  async upload(file: File): Promise<void> {
    const { subjectId, positionId } = this.#widget.launch;
    const { signal } = this.#renew();
    const onAdvance = (advance: Advance) => {
      if (!signal.aborted) this.#show({ kind: 'working', fileName: file.name, advance });
    };
    onAdvance(advanceUpload(0));
    try {
      const document = await this.#widget.documents.upload(file, {
        consent: { policyVersion: byMember },
        ...(subjectId !== null && { subjectId }),
        onProgress: (fraction) => onAdvance(advanceUpload(fraction)),
        signal,
      });
      onAdvance(advanceJob({ progress: 0, step: null }));
      const input = { documentId: document.id, positionId };
      const { id, jobId, state } = await this.#widget.api.call('POST /analyses', input, { signal });
      if (state !== 'completed') await followAnalysis(this.#widget, jobId, onAdvance, signal);
      this.items = [];
      await this.#loadPage(signal);
      await this.#open(id, signal);
    } catch (error) {
      if (!signal.aborted) this.#show({ kind: 'empty', error });
    }
  }

  cancelUpload = (): void => {
    void this.load();
  };

  async #loadPage(signal: AbortSignal): Promise<void> {
    const { subjectId, positionId } = this.#widget.launch;
    const filter = subjectId !== null ? { subjectId } : positionId !== null ? { positionId } : {};
    const cursor = this.items.length > 0 && this.next ? { cursor: this.next } : {};
    const { data, page } = await this.#widget.api.call(
      'GET /analyses',
      { ...filter, ...cursor, limit: 50 },
      { signal },
    );
    signal.throwIfAborted();
    const items = [...this.items, ...data];
    this.items = this.ofPerson ? items : rankAnalyses(items);
    this.next = page.next;
  }

  #pickFirst(newest: AnalysisSummary): string {
    const { positionId } = this.#widget.launch;
    const { analysisId } = this.#widget.properties;
    if (typeof analysisId === 'string') return analysisId;
    const suits = (item: AnalysisSummary) => positionId === null || item.positionId === positionId;
    return (this.items.find((item) => suits(item) && item.state === 'completed') ?? newest).id;
  }

  async #open(id: string, signal: AbortSignal): Promise<void> {
    let analysis = await this.#fetch(id, signal);
    const running = analysis.state === 'queued' || analysis.state === 'running';
    if (running && analysis.jobId) {
      const { fileName, jobId } = analysis;
      const onAdvance = (advance: Advance) => this.#show({ kind: 'working', fileName, advance });
      // Why it failed stands in the analysis itself, which is shown next.
      await followAnalysis(this.#widget, jobId, onAdvance, signal).catch((error: unknown) => {
        if (signal.aborted) throw error;
      });
      analysis = await this.#fetch(id, signal);
    }
    if (!signal.aborted) this.#show({ kind: 'report', analysis });
  }

  async #fetch(id: string, signal: AbortSignal): Promise<MemberAnalysis> {
    return (await this.#widget.api.call('GET /analyses/:id', { id }, { signal })) as MemberAnalysis;
  }

  async #attempt(retry: () => void, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const { signal } = this.#renew();
    try {
      await work(signal);
    } catch (error) {
      if (!signal.aborted) this.#show({ kind: 'failed', error, retry });
    }
  }

  #renew(): AbortController {
    this.#abort?.abort();
    this.#abort = new AbortController();
    return this.#abort;
  }

  #show(shown: Shown): void {
    this.shown = shown;
    this.#widget.requestUpdate();
  }
}
