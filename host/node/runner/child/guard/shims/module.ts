// What bundles want of `node:module`: a `require` for parts of Node. The rest of it is the loader itself.
import { addShim, giveBuiltin, isAllowed, nameOf } from '../builtins.ts';

export const createRequire = () => (specifier: string) => giveBuiltin(specifier);
export const builtinModules: readonly string[] = [];
export const isBuiltin = (specifier: string): boolean => isAllowed(nameOf(specifier));

const shim = { createRequire, builtinModules, isBuiltin };
addShim('module', shim);
export default shim;
