import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createTranslator, matchLocale, type Translator } from './i18n.ts';
import { en, type OwnMessages } from './messages/en.ts';

/** Languages that the elements' own texts come in. */
export const locales = ['en', 'de', 'es', 'fr', 'zh'] as const;
type Locale = (typeof locales)[number];

const loaders: Record<Exclude<Locale, 'en'>, () => Promise<OwnMessages>> = {
  de: async () => (await import('./messages/de.ts')).de,
  es: async () => (await import('./messages/es.ts')).es,
  fr: async () => (await import('./messages/fr.ts')).fr,
  zh: async () => (await import('./messages/zh.ts')).zh,
};

const loaded = new Map<Locale, OwnMessages>([['en', en]]);
const loading = new Map<Locale, Promise<void>>();

/** Loads the elements' own texts in the language that suits `wanted`; until then they are in English. */
export function loadOwnMessages(wanted: string): Promise<void> {
  const locale = matchLocale(wanted, locales);
  if (locale === 'en' || loaded.has(locale)) return Promise.resolve();
  let promise = loading.get(locale);
  if (!promise) {
    promise = loaders[locale]()
      .then((messages) => {
        loaded.set(locale, messages);
      })
      .catch(() => {
        loading.delete(locale);
      });
    loading.set(locale, promise);
  }
  return promise;
}

/** The language that holds at a place in the page: the nearest `lang` attribute, through shadow roots. */
export function findLanguage(place: Element): string {
  let element: Element | null = place;
  while (element) {
    const marked: Element | null = element.closest('[lang]:not([lang=""])');
    if (marked) return marked.getAttribute('lang')!;
    const root = element.getRootNode();
    element = root instanceof ShadowRoot ? root.host : null;
  }
  return 'en';
}

/** A change of `lang` is seen by one observer for each tree, not one for each element. */
const treeListeners = new WeakMap<Node, Set<() => void>>();

function watchTree(root: Node, listener: () => void): () => void {
  let listeners = treeListeners.get(root);
  if (!listeners) {
    const fresh = new Set<() => void>();
    new MutationObserver(() => {
      for (const each of [...fresh]) each();
    }).observe(root, { attributes: true, attributeFilter: ['lang'], subtree: true });
    treeListeners.set(root, fresh);
    listeners = fresh;
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Gives an element its own texts in the language of the place where it stands, and renders it again when that
 * changes or the texts arrive. Call it as `this.texts.t('retry')`.
 */
export class Localize implements ReactiveController {
  #host: ReactiveControllerHost & Element;
  #stopWatching: (() => void)[] = [];
  #language = 'en';
  #translator: Translator = createTranslator('en', en);
  #complete = true;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** The translator for the current language. */
  get t(): Translator {
    return this.#translator;
  }

  hostConnected(): void {
    let root = this.#host.getRootNode();
    while (true) {
      this.#stopWatching.push(watchTree(root, this.#followLanguage));
      if (!(root instanceof ShadowRoot)) break;
      root = root.host.getRootNode();
    }
    this.#followLanguage();
  }

  hostDisconnected(): void {
    for (const stop of this.#stopWatching) stop();
    this.#stopWatching = [];
  }

  #followLanguage = (): void => {
    const language = findLanguage(this.#host);
    if (language === this.#language && this.#complete) return;
    this.#language = language;
    const locale = matchLocale(language, locales);
    const messages = loaded.get(locale);
    this.#complete = messages !== undefined;
    this.#translator = messages
      ? createTranslator(tagFor(language, locale), messages, en)
      : createTranslator('en', en);
    this.#host.requestUpdate();
    if (!messages) {
      void loadOwnMessages(language).then(() => {
        if (loaded.has(locale)) this.#followLanguage();
      });
    }
  };
}

/** Keeps the region for numbers and dates (`de-CH`) where the language is one of ours. */
const tagFor = (language: string, locale: Locale): string =>
  language.toLowerCase().split('-')[0] === locale ? language : locale;
