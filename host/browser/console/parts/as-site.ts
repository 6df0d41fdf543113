import { AppError } from 'inlay/sdk/web';
import type { AnyConnection, Connection } from '../../api/api-types.ts';

/** The console's pages are about sites; a connection of another kind is not found on them. */
export function asSite(connection: AnyConnection): Connection {
  if (connection.kind === 'site') return connection;
  throw new AppError('connections.not_found', 404, 'There is no such site.');
}
