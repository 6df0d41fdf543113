import type { BuiltModule } from '../built-module.ts';
import type { RunnerLimits } from './limits.ts';
import type { ToChild } from './shared/messages.ts';

/** The first message to a process: which module it is to load, and what its manifest says that it has. */
export function introduce(
  { id, folder, manifest, messages }: BuiltModule,
  { answerBytes, argumentBytes, values }: RunnerLimits,
): ToChild {
  const { server, describes } = manifest.built;
  const { api, jobs, events, collections } = describes;
  return {
    t: 'init',
    id,
    folder,
    entry: server?.entry ?? null,
    declared: {
      routes: Object.keys(api),
      jobs: Object.keys(jobs),
      events: [...events],
      collections: Object.keys(collections),
    },
    messages,
    answerBytes,
    argumentBytes,
    values,
  };
}
