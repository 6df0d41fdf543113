import { AppError } from 'inlay/sdk';
import type { TextName } from './texts.ts';

export const positionNotFound = (key: string) =>
  new AppError('positions.not_found', 404, 'There is no position with this key.', { data: { key } });
export const memberRemoved = () =>
  new AppError(
    'launches.member_removed',
    403,
    'An admin removed this user here. Nothing opens for them until an admin of the organisation lets them in again.',
  );
export const returnNotAllowed = () =>
  new AppError(
    'launches.return_not_allowed',
    422,
    'returnUrl must be on one of the origins of the connection. Add its origin in the console under Connections.',
  );

/** Where a refused ticket came from. */
export interface TicketOrigin {
  readonly tenantId: string;
  readonly connectionId: string;
  /** Leads back to whoever asked for it. */
  readonly returnUrl: string | null;
}

/** Why a ticket does not open; `from` is undefined where nobody knows the ticket. */
export class TicketRefusal extends Error {
  override readonly name = 'TicketRefusal';
  readonly reason: TextName;
  readonly status: number;
  readonly from: TicketOrigin | undefined;

  constructor(reason: TextName, status: number, from?: TicketOrigin) {
    super(reason);
    this.reason = reason;
    this.status = status;
    this.from = from;
  }
}
