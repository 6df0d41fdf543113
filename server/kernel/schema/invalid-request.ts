import { AppError } from 'inlay/sdk';
import type { SchemaFault } from '../../../plugins/sdk/checking/index.ts';

/** The answer to input that does not fit its schema; `details` lists each fault with its place. */
export function invalidRequest(faults: readonly SchemaFault[]): AppError {
  const [first] = faults;
  const place = first?.path ? `${first.path} ${first.message}` : (first?.message ?? 'it is not valid');
  return new AppError('request.invalid', 422, `The request does not fit: ${place}.`, {
    data: faults as unknown as Readonly<Record<string, unknown>>,
  });
}
