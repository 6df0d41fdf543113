import type {
  AiBudget,
  AiCall,
  AiClass,
  AiCostLine,
  AiCosts,
  AiPrice,
  AiProvider,
} from '../../api/api-types.ts';

const provider = {
  owner: 'operator',
  baseUrl: null,
  hasKey: false,
  enabled: true,
  product: null,
  models: [],
  found: {},
  probedAt: null,
  probeError: null,
} as const;

export const builtin: AiProvider = {
  ...provider,
  id: 'builtin',
  kind: 'builtin',
  name: 'Built-in',
  models: ['builtin-rules-1', 'builtin-ngrams-1'],
};

export const ollama: AiProvider = {
  ...provider,
  id: 'p-ollama',
  owner: 'tenant',
  kind: 'openai-compatible',
  name: 'Our Ollama',
  baseUrl: 'https://ollama.firm.example/v1',
  hasKey: true,
  models: ['llama3.1:8b'],
  found: { 'llama3.1:8b': { chat: true, jsonSchema: true, vision: false, maxTokensField: 'num_predict' } },
  probedAt: '2026-05-03T09:30:00.000Z',
};

const rules = [{ providerId: 'builtin', model: 'builtin-rules-1' }];
export const classes: readonly AiClass[] = [
  {
    class: 'fast',
    source: 'tenant',
    choices: [
      { providerId: 'p-ollama', model: 'llama3.1:8b' },
      { providerId: 'builtin', model: 'builtin-rules-1' },
    ],
    defaults: rules,
  },
  { class: 'strong', source: 'operator', choices: rules, defaults: rules },
  { class: 'transcribe', source: 'operator', choices: [], defaults: [] },
];

const none = {
  estimated: 0,
  cached: 0,
  failed: 0,
  injections: 0,
  inputTokens: 0,
  outputTokens: 0,
  medianMs: null,
  p95Ms: null,
} as const;
const zero: AiCosts['totals'] = { ...none, cost: 0, calls: 0 };
export const noCosts: AiCosts = { from: '2026-05-01', to: '2026-05-03', total: 0, totals: zero, data: [] };

export const matching: AiCostLine = {
  ...none,
  key: 'cv-analysis',
  isRest: false,
  day: null,
  cost: 3.2,
  calls: 40,
  cached: 10,
  failed: 4,
  inputTokens: 120_000,
  outputTokens: 8000,
  medianMs: 820,
  p95Ms: 4200,
};
/** Sums as the server gives them for whatever it was asked. */
export const costs: AiCosts = {
  from: '2026-05-01',
  to: '2026-05-03',
  total: 3.2,
  totals: { ...matching, cost: 3.2 },
  data: [matching],
};
export const daily: AiCosts = {
  ...costs,
  data: [
    { ...matching, day: '2026-05-01', cost: 1.2, calls: 15 },
    { ...matching, day: '2026-05-03', cost: 2, calls: 25 },
  ],
};

export const call: AiCall = {
  id: '01JTK3ZQ5W0000000000000001',
  requestId: '01JTK3ZQ5W0000000000000000',
  attempt: 2,
  kind: 'chat',
  module: 'cv-analysis',
  subjectId: 's1',
  promptId: 'match-cv',
  promptVersion: '3',
  promptHash: 'a'.repeat(64),
  class: 'strong',
  providerId: 'p-ollama',
  providerKind: 'openai-compatible',
  model: 'llama3.1:8b',
  answeredModel: null,
  outcome: 'failed',
  failure: 'timed_out',
  inputTokens: 1200,
  outputTokens: 0,
  seconds: null,
  characters: null,
  cost: 0.0012,
  estimated: true,
  priceSource: 'tenant',
  priceFrom: '2026-01-01',
  injections: 0,
  masked: 3,
  beganAt: '2026-05-03T09:30:00.000Z',
  firstTextMs: null,
  tookMs: 60_000,
};

export const budget: AiBudget = {
  id: 'b1',
  scope: 'tenant',
  target: null,
  period: 'month',
  softLimit: 20,
  hardLimit: 25,
  spent: 21,
  reserved: 0.5,
  of: null,
  state: 'warned',
};

export const price: AiPrice = {
  id: 'pr1',
  source: 'tenant',
  providerId: 'p-ollama',
  kind: null,
  model: 'llama3.1:8b',
  validFrom: '2026-01-01',
  inputPerMillion: 0.1,
  outputPerMillion: 0.4,
  perMinute: 0,
  perMillionCharacters: 0,
};
