/** What a package may weigh. */
export interface PackageLimits {
  /** Bytes of the package file. */
  readonly packedBytes: number;
  /** Bytes of everything in it. */
  readonly bytes: number;
  /** Bytes of one file. */
  readonly fileBytes: number;
  readonly files: number;
  /** How many times larger it may become when it is unpacked. */
  readonly ratio: number;
}

const mebibyte = 1024 * 1024;

/** Generous for a module and harmless for a host: the largest bundled module has less than a tenth of it. */
export const defaultLimits: PackageLimits = {
  packedBytes: 16 * mebibyte,
  bytes: 64 * mebibyte,
  fileBytes: 16 * mebibyte,
  files: 2000,
  ratio: 100,
};

/** Below this size no ratio is suspicious: a tar archive of small files is mostly zeros. */
export const harmlessBytes = mebibyte;

/** Bytes of the files that are parsed as a whole; the largest bundled module's manifest has 170 KiB. */
export const parsedBytes = {
  manifest: mebibyte / 2,
  integrity: mebibyte,
  signatures: mebibyte / 64,
} as const;
