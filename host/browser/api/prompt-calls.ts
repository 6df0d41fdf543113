import type {
  LabelMove,
  LabelMoved,
  ListPage,
  NewPromptCase,
  NewPromptVersion,
  Prompt,
  PromptDiff,
  PromptLabel,
  PromptLine,
  PromptMove,
  PromptRun,
  PromptVersion,
  SentinelAlert,
  SentinelSeries,
  SentinelSettings,
} from './api-types.ts';
import { answerOf, api } from './client.ts';

/** Which prompt of which module. */
export interface PromptPlace {
  readonly module: string;
  readonly prompt: string;
}

const at = (path: PromptPlace) => ({ params: { path: { module: path.module, prompt: path.prompt } } });

export const listPrompts = async (): Promise<readonly PromptLine[]> =>
  (await answerOf(api.GET('/api/v1/prompts'))).data;

export const findPrompt = async (place: PromptPlace): Promise<Prompt> =>
  (await answerOf(api.GET('/api/v1/prompts/{module}/{prompt}', at(place)))).data;

/** It answers nobody until a label moves to it. */
export const writeVersion = async (place: PromptPlace, body: NewPromptVersion): Promise<PromptVersion> =>
  (await answerOf(api.POST('/api/v1/prompts/{module}/{prompt}/versions', { ...at(place), body }))).data;

export const compareVersions = async (
  { module, prompt }: PromptPlace,
  query: { readonly from: string; readonly to: string },
): Promise<PromptDiff> =>
  (
    await answerOf(
      api.GET('/api/v1/prompts/{module}/{prompt}/diff', { params: { path: { module, prompt }, query } }),
    )
  ).data;

/** At once where there is no test set, else once the test set has passed. */
export const moveLabel = async (
  { module, prompt }: PromptPlace,
  label: PromptLabel,
  body: LabelMove,
): Promise<LabelMoved> => {
  const params = { path: { module, prompt, label } };
  return (await answerOf(api.PUT('/api/v1/prompts/{module}/{prompt}/labels/{label}', { params, body }))).data;
};

/** The module’s newest version answers then, or there is no canary any more. */
export const takeLabel = async ({ module, prompt }: PromptPlace, label: PromptLabel): Promise<void> => {
  const params = { path: { module, prompt, label } };
  await answerOf(api.DELETE('/api/v1/prompts/{module}/{prompt}/labels/{label}', { params }));
};

export const rollBack = async (place: PromptPlace): Promise<Prompt> =>
  (await answerOf(api.POST('/api/v1/prompts/{module}/{prompt}/rollback', at(place)))).data;

export const listMoves = async (place: PromptPlace): Promise<readonly PromptMove[]> =>
  (await answerOf(api.GET('/api/v1/prompts/{module}/{prompt}/moves', at(place)))).data;

/** Adds a case to the test set. */
export const addCase = async (place: PromptPlace, body: NewPromptCase): Promise<void> => {
  await answerOf(api.POST('/api/v1/prompts/{module}/{prompt}/cases', { ...at(place), body }));
};

export const removeCase = async (id: string): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/prompt-cases/{id}', { params: { path: { id } } }));
};

export const runTests = async (place: PromptPlace, version: string): Promise<PromptRun> =>
  (await answerOf(api.POST('/api/v1/prompts/{module}/{prompt}/runs', { ...at(place), body: { version } })))
    .data;

export const findRun = async (id: string): Promise<PromptRun> =>
  (await answerOf(api.GET('/api/v1/prompt-runs/{id}', { params: { path: { id } } }))).data;

export const readSettings = async (): Promise<SentinelSettings> =>
  (await answerOf(api.GET('/api/v1/sentinel/settings'))).data;

export const writeSettings = async (body: SentinelSettings): Promise<SentinelSettings> =>
  (await answerOf(api.PUT('/api/v1/sentinel/settings', { body }))).data;

export const readSeries = (query: {
  readonly from?: string;
  readonly to?: string;
  readonly module?: string;
  readonly prompt?: string;
}): Promise<SentinelSeries> => answerOf(api.GET('/api/v1/sentinel/series', { params: { query } }));

/** One page of alerts, the newest first. */
export const listAlerts = (query: {
  readonly state?: 'open' | 'closed';
  readonly cursor?: string;
  readonly limit?: number;
}): Promise<ListPage<SentinelAlert>> => answerOf(api.GET('/api/v1/sentinel/alerts', { params: { query } }));

export const closeAlert = async (id: string): Promise<SentinelAlert> =>
  (await answerOf(api.POST('/api/v1/sentinel/alerts/{id}/close', { params: { path: { id } } }))).data;
