import type { Check } from './check.ts';

/** The module starts where it will run, and is what its manifest says. */
export const checkContract: Check = {
  name: 'contract',
  runsCode: true,
  run: ({ read, withModule }) =>
    withModule(async ({ runner }) => {
      if (!read.manifest.built.server) return { faults: [], notes: ['It has no server half.'] };
      try {
        await runner.start();
        return { faults: [], notes: ['It started in a process of its own.'] };
      } catch (error) {
        return { faults: [`It does not start: ${explain(error)}`] };
      }
    }),
};

/** What the module itself said: its publisher has no other log. */
function explain(error: unknown): string {
  const { message, cause } = error as Error;
  return cause instanceof Error ? `${message} It said: ${cause.message}` : message;
}
