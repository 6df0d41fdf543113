import { createTranslator, type Translator } from 'inlay/widgets/i18n';
import type { BuiltModule } from './built-module.ts';

/** A module's own texts in a language, with English where the language lacks one. */
export const createModuleTranslator = (module: Pick<BuiltModule, 'messages'>, locale: string): Translator =>
  createTranslator(locale, module.messages[locale] ?? {}, module.messages.en ?? {});
