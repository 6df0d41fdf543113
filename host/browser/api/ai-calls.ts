import type {
  AiBudget,
  AiBudgetChange,
  AiCall,
  AiClass,
  AiClassName,
  AiCosts,
  AiPrice,
  AiProbe,
  AiProvider,
  AiProviderChange,
  ListPage,
  ModelChoice,
  NewAiBudget,
  NewAiPrice,
  NewAiProvider,
} from './api-types.ts';
import { answerOf, api } from './client.ts';
import type { paths } from './schema.d.ts';

const at = (id: string) => ({ params: { path: { id } } });

export type CostQuery = NonNullable<paths['/api/v1/ai/costs']['get']['parameters']['query']>;
export type CallQuery = NonNullable<paths['/api/v1/ai/calls']['get']['parameters']['query']>;

/** Those of the operator, then the organisation's own. */
export const listProviders = async (): Promise<readonly AiProvider[]> =>
  (await answerOf(api.GET('/api/v1/ai/providers'))).data;

export const addProvider = async (body: NewAiProvider): Promise<AiProvider> =>
  (await answerOf(api.POST('/api/v1/ai/providers', { body }))).data;

export const changeProvider = async (id: string, body: AiProviderChange): Promise<AiProvider> =>
  (await answerOf(api.PATCH('/api/v1/ai/providers/{id}', { ...at(id), body }))).data;

export const removeProvider = async (id: string): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/ai/providers/{id}', at(id)));
};

/** Asks for the list of models; with a model, also what that one can do, which costs a little. */
export const probeProvider = async (
  id: string,
  { model, signal }: { readonly model?: string; readonly signal?: AbortSignal } = {},
): Promise<AiProbe> =>
  (
    await answerOf(
      api.POST('/api/v1/ai/providers/{id}/probe', {
        ...at(id),
        body: model === undefined ? {} : { model },
        ...(signal && { signal }),
      }),
    )
  ).data;

export const listClasses = async (): Promise<readonly AiClass[]> =>
  (await answerOf(api.GET('/api/v1/ai/models'))).data;

/** No choice leaves the class to the operator. Gives all classes. */
export const chooseModels = async (
  name: AiClassName,
  choices: readonly ModelChoice[],
): Promise<readonly AiClass[]> =>
  (await answerOf(api.PUT('/api/v1/ai/models', { body: { class: name, choices: [...choices] } }))).data;

export const listPrices = async (): Promise<readonly AiPrice[]> =>
  (await answerOf(api.GET('/api/v1/ai/prices'))).data;

export const addPrice = async (body: NewAiPrice): Promise<AiPrice> =>
  (await answerOf(api.POST('/api/v1/ai/prices', { body }))).data;

export const removePrice = async (id: string): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/ai/prices/{id}', at(id)));
};

export const listBudgets = async (): Promise<readonly AiBudget[]> =>
  (await answerOf(api.GET('/api/v1/ai/budgets'))).data;

export const addBudget = async (body: NewAiBudget): Promise<AiBudget> =>
  (await answerOf(api.POST('/api/v1/ai/budgets', { body }))).data;

export const changeBudget = async (id: string, body: AiBudgetChange): Promise<AiBudget> =>
  (await answerOf(api.PATCH('/api/v1/ai/budgets/{id}', { ...at(id), body }))).data;

export const removeBudget = async (id: string): Promise<void> => {
  await answerOf(api.DELETE('/api/v1/ai/budgets/{id}', at(id)));
};

export const sumCosts = (query: CostQuery): Promise<AiCosts> =>
  answerOf(api.GET('/api/v1/ai/costs', { params: { query } }));

/** One page of the ledger, the newest first. */
export const listCalls = (query: CallQuery): Promise<ListPage<AiCall>> =>
  answerOf(api.GET('/api/v1/ai/calls', { params: { query } }));
