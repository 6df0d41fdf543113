import type { WireError } from '../shared/messages.ts';

const refusals = new WeakMap<object, WireError>();

/** An error by which the host refuses something to a module. It keeps its meaning where the module throws it on. */
export function refuse(message: string, refusal: WireError): Error {
  const error = new Error(message);
  refusals.set(error, refusal);
  return error;
}

export const refuseImport = (name: string): Error =>
  refuse(`An isolated module may not import ${name}. Bundle what you need, and use services for the rest.`, {
    kind: 'import',
    name: name.slice(0, 300),
  });

export const refuseAccess = (name: string): Error =>
  refuse(`An isolated module has no ${name}. Use the services that came with the call.`, {
    kind: 'access',
    name,
  });

export const readRefusal = (error: unknown): WireError | undefined =>
  typeof error === 'object' && error !== null ? refusals.get(error) : undefined;
