import type { Server } from 'node:http';
import { AppError } from 'inlay/sdk';

/** Begins to answer and gives the port. Errors: one sentence for people when the port cannot be had. */
export async function listen(
  server: Server,
  { host, port, name }: { readonly host: string; readonly port: number; readonly name: string },
): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch((error: NodeJS.ErrnoException) => {
    const reason = reasons[error.code ?? ''];
    if (!reason) throw error;
    const sentence = `Port ${port}, where the demo's ${name} belongs, ${reason}`;
    throw new AppError('demo.port_unavailable', 500, sentence, { cause: error });
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is already in use: stop the other program or set PORT to another number.',
  EACCES: 'needs more rights: set PORT to a number above 1023.',
  ERR_SOCKET_BAD_PORT: 'does not exist: set PORT to 65532 or less.',
};
