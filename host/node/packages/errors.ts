import { AppError } from '../../../plugins/sdk/index.ts';

const packAgain = 'Make it again with `inlay module pack`.';

export const notAPackage = (fault: string, cause?: unknown) =>
  new AppError('packages.not_a_package', 422, `This is not a package of a module. ${fault} ${packAgain}`, {
    cause,
  });

export const tooLarge = (what: string, limit: number) =>
  new AppError(
    'packages.too_large',
    413,
    `${what} is larger than the ${Math.floor(limit / 1024)} KiB that are allowed. Leave out what the module does not need.`,
    { data: { limit } },
  );

export const ratioTooHigh = (ratio: number) =>
  new AppError(
    'packages.ratio_too_high',
    422,
    `The package grows to more than ${ratio} times its size when it is unpacked. Leave out files that are all the same.`,
    { data: { limit: ratio } },
  );

export const tooManyFiles = (limit: number) =>
  new AppError(
    'packages.too_many_files',
    413,
    `The package has more than ${limit} files. Leave out what the module does not need.`,
    { data: { limit } },
  );

export const entryForbidden = (path: string, kind: string) =>
  new AppError(
    'packages.entry_forbidden',
    422,
    `The package holds ${kind} at ${path}; only files may be in it. ${packAgain}`,
    { data: { path } },
  );

export const pathForbidden = (path: string, fault: string) =>
  new AppError(
    'packages.path_forbidden',
    422,
    `The path ${path} is not allowed: ${fault}. Rename the file.`,
    {
      data: { path },
    },
  );

export const pathRepeated = (path: string, other: string) =>
  new AppError(
    'packages.path_repeated',
    422,
    `${path} and ${other} are one file on some computers. Rename or remove one of them.`,
    { data: { path, other } },
  );

export const notCanonical = () =>
  new AppError(
    'packages.not_canonical',
    422,
    `The package was not made in the one way that gives the same bytes everywhere. ${packAgain}`,
  );

/** More is not read by anybody, and each may quote what the package says. */
const mostFaults = 20;

export function manifestInvalid(all: readonly string[]): AppError {
  const faults = all.slice(0, mostFaults).map((fault) => fault.slice(0, 500));
  return new AppError(
    'packages.manifest_invalid',
    422,
    `The package’s manifest.json is not right: ${faults.join(' ')} Run \`inlay module check\`.`,
    { data: { faults } },
  );
}

export const integrityBroken = (path: string, fault: string) =>
  new AppError(
    'packages.integrity_broken',
    422,
    `${path} ${fault}. Do not use this package; get it again from its publisher.`,
    { data: { path } },
  );

export const unsigned = () =>
  new AppError(
    'packages.unsigned',
    422,
    'The package is not signed. Its publisher signs it with `inlay module sign`.',
  );

export const publisherUnknown = (publisher: string, keyId: string) =>
  new AppError(
    'packages.publisher_unknown',
    422,
    `The package was signed with the key ${keyId}, which is not one of ${publisher}’s. Register the key first, or sign with one that is registered.`,
    { data: { publisher, keyId } },
  );

export const marketplaceUnknown = (keyId: string) =>
  new AppError(
    'packages.publisher_unknown',
    422,
    `The counter-signature was made with the key ${keyId}, which is no key of this marketplace. Get the package from this marketplace.`,
    { data: { keyId } },
  );

export const keyRevoked = (keyId: string) =>
  new AppError(
    'packages.key_revoked',
    422,
    `The key ${keyId} was revoked before the package was counter-signed. Sign it with a key in force and submit it again.`,
    { data: { keyId } },
  );

export const counterSignatureMissing = () =>
  new AppError(
    'packages.counter_signature_missing',
    422,
    'The marketplace has not counter-signed this package. Submit it for review first.',
  );

export const signatureWrong = (fault: string) =>
  new AppError(
    'packages.signature_wrong',
    422,
    `${fault} Do not use this package; get it again from its publisher.`,
  );

export const keyInvalid = (what: string, cause?: unknown) =>
  new AppError(
    'packages.key_invalid',
    422,
    `This is not ${what} of Ed25519. \`inlay module keygen\` makes a pair and prints its public half.`,
    { cause },
  );
