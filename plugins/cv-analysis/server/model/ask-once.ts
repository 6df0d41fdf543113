import { createHash } from 'node:crypto';
import { type AiAbout, AppError, isAppError, type Json } from 'inlay/sdk';
import type { ModelMade } from '../../shared/model.ts';
import { engineVersion } from '../match/match-profile.ts';
import type { CvServices } from '../services.ts';

/** What was asked, and of whom. */
export interface Question {
  readonly prompt: 'judge-requirements' | 'fill-profile';
  readonly slots: Readonly<Record<string, Json>>;
  readonly about: AiAbout & { readonly subjectId: string };
}

export interface Answer {
  readonly output: unknown;
  readonly made: ModelMade;
}

/** The prompt has a time-out of its own; this one is for a host that does not end it. */
const longestWait = 60_000;

/** Asks a model, once for all times: the same CV and question get the answer that was kept. */
export async function askOnce({ prompt, slots, about }: Question, services: CvServices): Promise<Answer> {
  const { answers } = services.collections;
  const pin = createHash('sha256')
    .update(JSON.stringify([engineVersion, prompt, slots]))
    .digest('hex');
  const where = { subjectId: about.subjectId, pin };
  const find = async (): Promise<Answer | undefined> => {
    const kept = (await answers.list({ where, limit: 1 })).data[0];
    return kept && { output: JSON.parse(kept.output), made: kept.made };
  };
  const known = await find();
  if (known) return known;
  if (!(await services.ai.isReady(prompt))) throw notReady();
  const { output, made } = await endInTime(services.ai.run(prompt, slots, about));
  try {
    await answers.create({ ...where, output: JSON.stringify(output), made });
  } catch (error) {
    // Asked twice at once: what was kept first is the answer.
    const first = isAppError(error) && error.code === 'collections.duplicate' ? await find() : undefined;
    if (!first) throw error;
    return first;
  }
  return { output, made };
}

async function endInTime<T>(asked: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut()), longestWait);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}

const notReady = () =>
  new AppError('ai.not_ready', 409, 'No model is set up for this, or its budget is used up. Ask an admin.');
const timedOut = () => new AppError('ai.timed_out', 504, 'The AI model took too long. Try again later.');
export const unusable = () =>
  new AppError('ai.answer_unusable', 502, 'The AI model gave no usable answer. Try again later.');
