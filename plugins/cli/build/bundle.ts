import { type Configuration, rspack, type StatsChunk } from '@rspack/core';

/** The files of a named chunk: its own, and those that its imports ask for next. */
export interface BundledChunk {
  readonly files: readonly string[];
  readonly next: readonly string[];
}

/** Runs one build; throws with all its errors in one message. Answers with the named chunks. */
export function bundle(config: Configuration): Promise<Readonly<Record<string, BundledChunk>>> {
  return new Promise((resolve, reject) => {
    const compiler = rspack(config);
    compiler.run((failure, stats) => {
      compiler.close(() => {
        const result = stats?.toJson({
          all: false,
          errors: true,
          chunks: true,
          chunkRelations: true,
          ids: true,
        });
        if (failure || !result) return reject(failure ?? new Error('Rspack gave no result.'));
        if (result.errors?.length) {
          return reject(new Error(result.errors.map(({ message }) => message.trim()).join('\n')));
        }
        resolve(readChunks(result.chunks ?? []));
      });
    });
  });
}

function readChunks(chunks: readonly StatsChunk[]): Record<string, BundledChunk> {
  const filesOf = new Map(chunks.map(({ id, files = [] }) => [String(id), files]));
  const named = chunks.flatMap(({ names = [], files = [], siblings, children }) => {
    const own = [...files, ...(siblings ?? []).flatMap((id) => filesOf.get(String(id)) ?? [])];
    const next = (children ?? []).flatMap((id) => filesOf.get(String(id)) ?? []);
    return names.map((name) => [name, { files: own, next }] as const);
  });
  return Object.fromEntries(named);
}
