import { isAppError } from 'inlay/sdk';
import { type ModulePackage, type Trust, verifyPackage } from '../../../../host/node/packages/index.ts';
import type { Check } from './check.ts';

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Each file has the hash that the package states for it. */
export const checkIntegrity: Check = {
  name: 'integrity',
  isGate: true,
  run({ read, trust }) {
    const fault = findFault(read, trust);
    const broken = fault?.code === 'packages.integrity_broken';
    return {
      faults: broken ? [fault.message] : [],
      notes: [`${count(Object.keys(read.integrity).length, 'file')}, ${read.integrityHash}`],
    };
  },
};

/** A key of the publisher that is in force signed it. */
export const checkSignature: Check = {
  name: 'signature',
  isGate: true,
  run({ read, trust }) {
    const fault = findFault(read, trust);
    const wrong = fault && fault.code !== 'packages.integrity_broken';
    const [signature] = read.signatures;
    return {
      faults: wrong ? [fault.message] : [],
      notes: signature ? [`Signed with the key ${signature.keyId} at ${signature.signedAt}.`] : [],
    };
  },
};

function findFault(read: ModulePackage, trust: Trust): { code: string; message: string } | undefined {
  try {
    verifyPackage(read, trust);
    return undefined;
  } catch (error) {
    if (isAppError(error)) return { code: error.code, message: error.message };
    throw error;
  }
}
