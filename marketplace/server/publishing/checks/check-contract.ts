import { setTimeout as delay } from 'node:timers/promises';
import type { ModuleRunner } from '../../../../host/node/runner/module-runner.ts';
import { type ContractRunner, runContractSuite } from '../../../../plugins/sdk/testing/index.ts';
import type { Check } from './check.ts';

const callMs = 5_000;
const suiteMs = 120_000;

/** The module starts where it will run, is what its manifest says, and keeps the contract that every module keeps. */
export const checkContract: Check = {
  name: 'contract',
  runsCode: true,
  run: ({ read, withModule }) =>
    withModule(async ({ folder, runner }) => {
      if (!read.manifest.built.server) return { faults: [], notes: ['It has no server half.'] };
      try {
        await runner.start();
      } catch (error) {
        return { faults: [`It does not start: ${explain(error)}`] };
      }
      const suite = runContractSuite(folder, { runner: toContractRunner(runner), timeoutMs: callMs });
      const report = await Promise.race([suite, delay(suiteMs, undefined, { ref: false })]);
      // Its process is ended by whoever started it, and with it what the suite still waits for.
      if (!report)
        return {
          faults: [`It keeps its callers waiting: the contract was not tried in ${suiteMs / 1000} s.`],
        };
      const { checks } = report;
      return {
        faults: checks.flatMap(({ name, passed, details }) =>
          passed ? [] : [`It must hold that ${name}: ${details.join(' ')}`],
        ),
        notes: [
          `It started in a process of its own; ${checks.length} parts of the contract were tried there.`,
        ],
      };
    }),
};

/** The suite plays a host with services of its own; what the module is called with is the same. */
const toContractRunner = ({ callRoute, runJob, deliverEvent }: ModuleRunner): ContractRunner =>
  ({ callRoute, runJob, deliverEvent }) as unknown as ContractRunner;

/** What the module itself said: its publisher has no other log. */
function explain(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} It said: ${cause.message}` : message;
}
