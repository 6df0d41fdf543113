import { listSchemaFaults } from '../../checking/index.ts';
import type { TSchema } from '../../schema.ts';
import type { Outcome } from './visit.ts';

/** Refusals that no caller can cause: the module asked for what it did not declare, or misbehaved in its runner. */
const breaches =
  /^(modules\.(permission_missing|service_unknown|call_over)|events\.not_declared|jobs\.unknown|collections\.not_indexed|secrets\.unknown|http\.(host_not_declared|address_refused|request_invalid))$/;

/** What is wrong with how a call ended; undefined where it answered, or refused in words. */
export function judgeRefusal(outcome: Outcome): string | undefined {
  if (outcome.kind === 'answered') return undefined;
  if (outcome.kind === 'failed') return `it failed: ${outcome.reason}`;
  const { code, status, message } = outcome;
  const misbehaved = code.startsWith('modules.') && status >= 500;
  if (misbehaved || breaches.test(code)) return `it was stopped (${code}): ${message}`;
  if (!/^[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+$/.test(code))
    return `its code \`${code}\` is none: write <area>.<what_happened>.`;
  return message.trim() === '' ? `its refusal ${code} has no sentence for people.` : undefined;
}

/** What is wrong with an answer. */
export function judgeAnswer(value: unknown, output: TSchema | null, status: number): string | undefined {
  const strange = findStranger(value, '');
  if (strange) return `its answer is no JSON: ${strange}.`;
  if (isFile(value)) return undefined;
  if (output === null) {
    return value === undefined || value === null || status === 204
      ? undefined
      : 'it answers with something, and its contract has no output.';
  }
  const [fault] = listSchemaFaults(output, JSON.parse(JSON.stringify(value ?? null)));
  return fault && `its answer does not fit its output: ${fault.path || 'the whole'} ${fault.message}.`;
}

const isFile = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'inlayFile' in value;

/** Where a value holds what JSON does not have. */
export function findStranger(value: unknown, place: string): string | undefined {
  const at = place || 'the whole';
  if (value === null || value === undefined || ['string', 'boolean'].includes(typeof value)) return undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${at} is ${value}`;
  if (typeof value !== 'object') return `${at} is a ${typeof value}`;
  const kind = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  const isPlain = kind === null || kind.constructor?.name === 'Object' || Array.isArray(value);
  if (!isPlain) return `${at} is a ${kind.constructor?.name ?? 'class'}`;
  for (const [name, part] of Object.entries(value)) {
    const found = findStranger(part, place ? `${place}/${name}` : name);
    if (found) return found;
  }
  return undefined;
}
