import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { createRouter, describe, type RequestMetrics, type Router } from '../http/index.ts';

/** Figures of one process, in the form Prometheus reads. Labels hold templates and codes, never a person. */
export interface Metrics extends RequestMetrics {
  /** A way in was opened or refused; `result` is `opened` or an error code. */
  countLaunch(door: string, result: string): void;
  observeJob(module: string, name: string, outcome: 'completed' | 'failed', seconds: number): void;
  /** Adds a figure that is read when it is asked for, such as the length of a queue. */
  addGauge(name: string, help: string, read: () => Promise<number>): void;
  /** `GET /metrics`. */
  routes(): Router;
}

const latencyBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10];
const workBuckets = [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300];

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'inlay_http_request_duration_seconds',
    help: 'Time from the request to the last byte of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: latencyBuckets,
    registers,
  });
  const launches = new Counter({
    name: 'inlay_launches_total',
    help: 'Ways in, by door and result.',
    labelNames: ['door', 'result'],
    registers,
  });
  const jobs = new Histogram({
    name: 'inlay_job_duration_seconds',
    help: 'Time a try of a job took, by outcome.',
    labelNames: ['module', 'job', 'outcome'],
    buckets: workBuckets,
    registers,
  });

  return {
    observeRequest: ({ method, route, status, seconds }) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    countLaunch: (door, result) => launches.inc({ door, result }),
    observeJob: (module, job, outcome, seconds) => jobs.observe({ module, job, outcome }, seconds),
    addGauge(name, help, read) {
      new Gauge({
        name,
        help,
        registers,
        async collect() {
          this.set(await read().catch(() => Number.NaN));
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
