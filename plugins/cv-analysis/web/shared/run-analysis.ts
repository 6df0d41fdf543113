import type { JobFacts, WidgetElement } from 'inlay/sdk/web';
import type { api } from '../../shared/api.ts';

/** A widget of this module. */
export type CvWidget = WidgetElement<typeof api>;

/** What a waiting person sees: the file on its way, then what the job is doing. */
export type Stage = 'sending' | 'reading' | 'understanding' | 'matching' | 'done';

/** How far it is: the stage, and 0 to 1 over all of it. */
export interface Advance {
  readonly stage: Stage;
  readonly share: number;
  /** While the file is on its way: share of its bytes that has arrived. */
  readonly sent?: number;
}

/** Share of the whole that sending the file is drawn as. */
const sendingShare = 0.4;

/** Draws the bytes of an upload as the first part of the whole. */
export const advanceUpload = (fraction: number): Advance => ({
  stage: 'sending',
  share: fraction * sendingShare,
  sent: fraction,
});

/** Draws a job's own progress as the rest of the whole. */
export function advanceJob({ progress, step }: Pick<JobFacts, 'progress' | 'step'>): Advance {
  const stages: readonly Stage[] = ['reading', 'understanding', 'matching', 'done'];
  return {
    stage: stages.find((stage) => stage === step) ?? 'reading',
    share: sendingShare + progress * (1 - sendingShare),
  };
}

/** Follows an analysis to its end. Errors: what the job ended with, by its code; `network.offline`. */
export async function followAnalysis(
  widget: CvWidget,
  jobId: string,
  onAdvance: (advance: Advance) => void,
  signal: AbortSignal,
): Promise<void> {
  await widget.jobs.watch(jobId, { onProgress: (facts) => onAdvance(advanceJob(facts)), signal });
}
