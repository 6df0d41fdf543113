import { AppError } from 'inlay/sdk';
import type { TextName } from './texts.ts';

export const positionNotFound = (key: string) =>
  new AppError('positions.not_found', 404, 'There is no position with this key.', { data: { key } });
export const returnNotAllowed = () =>
  new AppError(
    'launches.return_not_allowed',
    422,
    'returnUrl must be on one of the origins of the connection. Add its origin in the console under Connections.',
  );

/** Why a ticket does not open; `returnUrl` leads back to whoever asked for it, where that is known. */
export class TicketRefusal extends Error {
  override readonly name = 'TicketRefusal';
  readonly reason: TextName;
  readonly status: number;
  readonly returnUrl: string | null;

  constructor(reason: TextName, status: number, returnUrl: string | null = null) {
    super(reason);
    this.reason = reason;
    this.status = status;
    this.returnUrl = returnUrl;
  }
}
