import { isBuiltin, registerHooks, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { refuseAccess, refuseImport } from '../refusal.ts';
import { findBuiltin, isAllowed, nameOf, shimUrls } from './builtins.ts';

const formats = new Set(['module', 'json', 'builtin']);

/** Lets a module import its own files and the parts of Node that reach nothing; everything else is refused by name. */
export function guardImports(folder: string): void {
  const own = `${pathToFileURL(folder).href}/`;
  closeCrypto();
  registerHooks({
    resolve(specifier, context, next) {
      const name = nameOf(specifier);
      // Imported by us before, so it is not read again.
      const url = shimUrls.get(name);
      if (url !== undefined) return { url, format: 'module', shortCircuit: true };
      if (isBuiltin(specifier)) {
        if (!isAllowed(name)) throw refuseImport(specifier);
        return next(specifier, context);
      }
      const found = resolveOr(() => next(specifier, context), specifier);
      // A link inside the folder was followed by now.
      if (!found.url.startsWith(own)) throw refuseImport(specifier);
      return found;
    },
    load(url, context, next) {
      const loaded = next(url, context);
      // CommonJS would come with a `require` of its own, and by it with the loader.
      if (!formats.has(loaded.format ?? '')) throw refuseImport(fileURLToPath(url).slice(folder.length + 1));
      return loaded;
    },
  });
}

/** Not found, not readable, not there: to a module it is all the same. */
function resolveOr<T>(resolve: () => T, specifier: string): T {
  try {
    return resolve();
  } catch {
    throw refuseImport(specifier);
  }
}

/** An engine is native code from a file. */
function closeCrypto(): void {
  const crypto = findBuiltin('crypto') as { setEngine?: unknown };
  crypto.setEngine = () => {
    throw refuseAccess('crypto.setEngine');
  };
  syncBuiltinESMExports();
}
