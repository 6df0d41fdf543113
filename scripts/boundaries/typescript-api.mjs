// dependency-cruiser reads TypeScript through the compiler's JavaScript API, which TypeScript 7 no longer has.
// For that one tool, `typescript` means the last version that had it.
import { registerHooks } from 'node:module';

registerHooks({
  resolve: (specifier, context, next) =>
    next(specifier.replace(/^typescript(?=\/|$)/, 'typescript-api'), context),
});
