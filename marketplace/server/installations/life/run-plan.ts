import { isAppError } from 'inlay/sdk';
import type { Installation, Reason, WorkNote } from '../model.ts';
import type { LifeContext } from './context.ts';
import { Interrupted, type Task } from './task.ts';

/** One thing that is done; both halves are safe to repeat, since a process may end in the middle of either. */
export interface Step {
  readonly name: string;
  run(task: Task): Promise<void>;
  /** Takes back what `run` did, or did in part. */
  undo?(task: Task): Promise<void>;
}

/** Steps in their order, and what is true once all are done, or all are taken back. */
export interface Plan {
  readonly steps: readonly Step[];
  /** In the transaction that ends the work. */
  finish(installation: Installation): Promise<void>;
  /** In the transaction that ends the work, after everything was taken back. Absent: it is tried until it succeeds. */
  giveUp?(installation: Installation, reason: Reason): Promise<void>;
}

/** Does the steps, from wherever an earlier process came to; where one fails, takes them back, last first. */
export async function runPlan({ seam, host: { log } }: LifeContext, plan: Plan, task: Task): Promise<void> {
  const { steps } = plan;
  const note = (change: Partial<WorkNote>) =>
    task.change(async (installation) => {
      await installation.update({ work: { ...installation.work!, ...change } });
    });
  const end = async (last: (installation: Installation) => Promise<void>) => {
    await seam('begin:end');
    await task.change(async (installation) => {
      await last(installation);
      if (installation.work) await installation.update({ work: null, leaseBy: null, leaseUntil: null });
    });
  };
  for (;;) {
    const { work } = task;
    const index = steps.findIndex(({ name }) => name === work.step);
    const step = steps[index]!;
    if (work.undoing) {
      await seam(`undo:${step.name}`);
      await step.undo?.(task);
      await seam(`undone:${step.name}`);
      const before = steps[index - 1];
      if (!before) return end((installation) => plan.giveUp!(installation, work.reason!));
      await note({ step: before.name });
      continue;
    }
    try {
      await seam(`begin:${step.name}`);
      await step.run(task);
      await seam(`end:${step.name}`);
    } catch (error) {
      if (error instanceof Interrupted || task.signal.aborted || !plan.giveUp) throw error;
      log.warn(
        { err: error, installationId: task.id, kind: work.kind, step: step.name },
        'A step failed; undoing.',
      );
      await note({ undoing: true, reason: explain(error, step.name) });
      continue;
    }
    const next = steps[index + 1];
    if (!next) return end((installation) => plan.finish(installation));
    await note({ step: next.name, stepSince: new Date().toISOString() });
  }
}

export const explain = (error: unknown, step: string): Reason =>
  isAppError(error)
    ? { code: error.code, message: error.message, step }
    : {
        code: 'installations.step_failed',
        message: 'Something went wrong on our side, and everything was taken back. Try again later.',
        step,
      };
