import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { createRouter, describe, type RequestMetrics, type Router } from '../http/index.ts';

/** The figures of this process, in the form that Prometheus reads at `/metrics`. */
export interface Metrics extends RequestMetrics {
  readonly registry: Registry;
  /** One run of a module's job, or of one of our own (`module` is then `host`). */
  observeJob(module: string, name: string, outcome: string, seconds: number): void;
  /** A launch by its door (`site`, `lti`, `oauth`) and how it ended (`opened` or an error code). */
  countLaunch(door: string, result: string): void;
  /** A sign-in at the console by its way (`sso`) and how it ended (a kind of success, or an error code). */
  countSignIn(via: string, result: string): void;
  /** By the error's name (RFC 6749 §5.2). */
  countOAuthRefusal(error: string): void;
  /** One request to an AI model, as its row in the ledger ends. `cost` in US dollars. */
  observeAiCall(call: AiCallFigures): void;
  /** An answer of a model that was looked at, with the checks that it failed. */
  countSample(failed: readonly string[]): void;
  /** An alert about answers of models, by its kind. */
  countAlert(kind: string): void;
  /** A figure that is read when it is asked for, such as the lag of the outbox. `read` may be slow or fail. */
  addGauge(name: string, help: string, read: () => number | Promise<number>): void;
  /** GET /metrics. */
  routes(): Router;
}

export interface AiCallFigures {
  readonly provider: string;
  readonly kind: string;
  readonly module: string;
  readonly outcome: string;
  readonly seconds: number;
  readonly cost: number;
  readonly tokens: number;
}

const answerLength = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600];
const latency = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const jobLength = [0.05, 0.25, 1, 5, 15, 60, 300, 600];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'inlay_http_request_seconds',
    help: 'Time to the last byte of an answer, by route.',
    labelNames: ['method', 'route', 'status'],
    buckets: latency,
    registers,
  });
  const jobs = new Histogram({
    name: 'inlay_job_seconds',
    help: 'Length of the runs of jobs, by outcome.',
    labelNames: ['module', 'job', 'outcome'],
    buckets: jobLength,
    registers,
  });
  const launches = new Counter({
    name: 'inlay_launches_total',
    help: 'Launches by door and result.',
    labelNames: ['door', 'result'],
    registers,
  });
  const signIns = new Counter({
    name: 'inlay_sign_ins_total',
    help: 'Sign-ins at the console by way and result.',
    labelNames: ['via', 'result'],
    registers,
  });
  const oauthRefusals = new Counter({
    name: 'inlay_oauth_refusals_total',
    help: 'Requests that the OAuth server refused, by error.',
    labelNames: ['error'],
    registers,
  });

  const aiCalls = new Histogram({
    name: 'inlay_ai_call_seconds',
    help: 'Length of requests to AI models, by outcome.',
    labelNames: ['provider', 'kind', 'module', 'outcome'],
    buckets: answerLength,
    registers,
  });
  const aiCost = new Counter({
    name: 'inlay_ai_cost_dollars_total',
    help: 'What AI models cost, in US dollars.',
    labelNames: ['provider', 'module'],
    registers,
  });
  const aiTokens = new Counter({
    name: 'inlay_ai_tokens_total',
    help: 'Tokens that AI models read and wrote.',
    labelNames: ['provider', 'module'],
    registers,
  });
  const samples = new Counter({
    name: 'inlay_sentinel_samples_total',
    help: 'Answers of AI models that were looked at.',
    registers,
  });
  const sampleFailures = new Counter({
    name: 'inlay_sentinel_failures_total',
    help: 'Answers of AI models that failed a check, by check.',
    labelNames: ['check'],
    registers,
  });
  const alerts = new Counter({
    name: 'inlay_sentinel_alerts_total',
    help: 'Alerts about answers of AI models, by kind.',
    labelNames: ['kind'],
    registers,
  });

  return {
    registry,
    observeRequest({ method, route, status, seconds }) {
      requests.observe({ method: knownMethod(method), route, status }, seconds);
    },
    observeJob: (module, job, outcome, seconds) => jobs.observe({ module, job, outcome }, seconds),
    countLaunch: (door, result) => launches.inc({ door, result }),
    countSignIn: (via, result) => signIns.inc({ via, result }),
    countOAuthRefusal: (error) => oauthRefusals.inc({ error }),
    observeAiCall({ provider, kind, module, outcome, seconds, cost, tokens }) {
      aiCalls.observe({ provider, kind, module, outcome }, seconds);
      aiCost.inc({ provider, module }, cost);
      aiTokens.inc({ provider, module }, tokens);
    },
    countSample(failed) {
      samples.inc();
      for (const check of new Set(failed)) sampleFailures.inc({ check });
    },
    countAlert: (kind) => alerts.inc({ kind }),
    addGauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          try {
            this.set(await read());
          } catch {
            // A store that is away must not take the other figures with it.
            this.reset();
          }
        },
      });
    },
    routes() {
      const routes = createRouter();
      routes.get('/metrics', describe({ summary: 'Figures for Prometheus.', hidden: true }), async (ctx) => {
        ctx.state.quiet = true;
        ctx.type = registry.contentType;
        ctx.body = await registry.metrics();
      });
      return routes;
    },
  };
}

/** Anybody can send any method; only these make time series. */
function knownMethod(method: string): string {
  return ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method) ? method : 'OTHER';
}
