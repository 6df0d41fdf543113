import { Id, type JobFacts, type Json, type Static, Type } from 'inlay/sdk';

export interface JobRow {
  readonly id: string;
  readonly module: string;
  readonly name: string;
  readonly state: JobFacts['state'];
  readonly progress: number;
  readonly step: string | null;
  readonly attempt: number;
  readonly error: JobFacts['error'];
  readonly result: Json;
}

export const JobView = Type.Object({
  id: Id,
  name: Type.String(),
  state: Type.Enum(['queued', 'running', 'completed', 'failed']),
  progress: Type.Number({ minimum: 0, maximum: 1 }),
  step: Type.Union([Type.String(), Type.Null()]),
  attempt: Type.Integer(),
  error: Type.Union([Type.Object({ code: Type.String(), message: Type.String() }), Type.Null()]),
  result: Type.Unknown(),
});

export function presentJob({
  id,
  name,
  state,
  progress,
  step,
  attempt,
  error,
  result,
}: JobRow): JobFacts & Static<typeof JobView> {
  return { id, name, state, progress, step, attempt, error, result: result ?? null };
}
