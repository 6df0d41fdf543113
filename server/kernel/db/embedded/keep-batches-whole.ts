import type { PGlite } from '@electric-sql/pglite';

const sync = 'S'.charCodeAt(0);
const partOfBatch = new Set([...'PBDECH'].map((letter) => letter.charCodeAt(0)));

/**
 * The socket server hands PGlite one protocol message at a time and may switch connections between any two
 * unless a transaction is open; it does when a long message comes in pieces. All connections share one session and so one unnamed statement: the Parse
 * of one could meet the Bind of another. This makes Parse … Sync look like a transaction to it.
 * Messages: https://www.postgresql.org/docs/18/protocol-message-formats.html
 */
export function keepBatchesWhole(db: PGlite): PGlite {
  let inBatch = false;
  const overrides: Partial<PGlite> = {
    isInTransaction: () => inBatch || db.isInTransaction(),
    execProtocolRawStream: (message, options) => {
      const kind = message[0]!;
      if (partOfBatch.has(kind)) inBatch = true;
      else if (kind === sync) inBatch = false;
      return db.execProtocolRawStream(message, options);
    },
    // Called when a client has gone: first end its half-sent batch, or the session would go on waiting for the rest.
    async exec(query, options) {
      if (inBatch) {
        inBatch = false;
        await db.execProtocolRaw(new Uint8Array([sync, 0, 0, 0, 4]));
      }
      return db.exec(query, options);
    },
  };
  return new Proxy(db, {
    get(target, name) {
      const override = overrides[name as keyof PGlite];
      if (override) return override;
      const value = Reflect.get(target, name, target) as unknown;
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
