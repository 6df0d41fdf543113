import type {
  Prompt,
  PromptLine,
  PromptRun,
  PromptVersion,
  SentinelAlert,
  SentinelSeries,
  SentinelSettings,
} from '../../api/api-types.ts';

export const run: PromptRun = {
  id: 'r1',
  module: 'cv-analysis',
  prompt: 'match-cv',
  version: 't1',
  reason: 'label',
  label: { name: 'production', share: 100 },
  state: 'failed',
  failure: null,
  cases: 2,
  done: 2,
  cost: 0.0031,
  results: [
    { name: 'A nurse for a nurse', passed: true, error: null, faults: [], tookMs: 900, callId: null },
    {
      name: 'A cook for a nurse',
      passed: false,
      error: null,
      faults: [{ at: '/score', expected: { at: '/score', from: 80, to: 100 }, found: '12' }],
      tookMs: 1100,
      callId: null,
    },
  ],
  createdAt: '2026-05-03T09:30:00.000Z',
  endedAt: '2026-05-03T09:31:00.000Z',
};

export const promptLine: PromptLine = {
  module: 'cv-analysis',
  moduleName: 'CV analysis',
  id: 'match-cv',
  description: 'Holds a CV against requirements.',
  model: 'strong',
  production: '3',
  isOwn: false,
  canary: null,
  newest: '3',
  cases: 2,
  lastRun: { id: 'r1', version: 't1', state: 'failed', endedAt: '2026-05-03T09:31:00.000Z' },
  alerts: 1,
};

const version: PromptVersion = {
  version: '3',
  source: 'module',
  basedOn: null,
  note: null,
  hash: 'a'.repeat(64),
  body: 'Read the CV.\nBe brief.',
  parameters: { model: 'strong', temperature: 0 },
  fits: true,
  labels: ['production'],
  createdAt: null,
  createdBy: null,
};

export const prompt: Prompt = {
  ...promptLine,
  slots: [{ name: 'cv', isDocument: true, isRequired: true }],
  input: {},
  output: null,
  models: ['fast', 'strong'],
  versions: [
    {
      ...version,
      version: 't1',
      source: 'tenant',
      basedOn: '3',
      note: 'More exact.',
      body: 'Read the CV.\nBe exact.',
      labels: [],
      createdAt: '2026-05-03T09:00:00.000Z',
      createdBy: 'Ada Lindqvist',
    },
    version,
  ],
  testSet: [
    {
      id: null,
      name: 'A nurse for a nurse',
      slots: { cv: 'A nurse.' },
      expect: [{ at: '/score', from: 80, to: 100 }],
    },
    {
      id: 'c1',
      name: 'A cook for a nurse',
      slots: { cv: 'A cook.' },
      expect: [{ at: '/score', from: 80, to: 100 }],
    },
  ],
  runs: [run],
};

export const alert: SentinelAlert = {
  id: 'al1',
  module: 'cv-analysis',
  prompt: 'match-cv',
  version: '3',
  kind: 'grounding',
  state: 'open',
  value: 0.12,
  limit: 0.05,
  samples: 50,
  rolledBackTo: null,
  runId: null,
  createdAt: '2026-05-03T09:30:00.000Z',
  closedAt: null,
  closedBy: null,
};

export const sentinelSettings: SentinelSettings = {
  sampleRate: 0.1,
  failureShare: 0.05,
  maxLength: 20_000,
  maxCost: null,
  maxLatencyMs: 60_000,
  canaryHours: 24,
  autoRollback: true,
  mail: true,
};

const failures = {
  schema: 0,
  grounding: 4,
  refusal: 1,
  leakage: 0,
  language: 0,
  length: 0,
  cost: 0,
  latency: 1,
};
const day = {
  module: 'cv-analysis',
  prompt: 'match-cv',
  version: '3',
  samples: 50,
  failed: 6,
  failures,
  medianMs: 900,
  p95Ms: 4000,
  meanCost: 0.004,
  meanLength: 800,
  meanScore: 61,
};
export const series: SentinelSeries = {
  from: '2026-05-01',
  to: '2026-05-03',
  data: [
    { ...day, day: '2026-05-01' },
    { ...day, day: '2026-05-03' },
  ],
  drift: [
    {
      module: 'cv-analysis',
      prompt: 'match-cv',
      index: 0.31,
      limit: 0.25,
      baseline: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
      recent: [0.3, 0.2, 0.1, 0.1, 0.1, 0.05, 0.05, 0.05, 0.05, 0],
      edges: [10, 20, 30, 40, 50, 60, 70, 80, 90],
      baselineCount: 500,
      recentCount: 120,
    },
  ],
};
