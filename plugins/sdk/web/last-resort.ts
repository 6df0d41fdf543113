import { matchLocale } from 'inlay/widgets/i18n';

const languages = ['en', 'de', 'es', 'fr', 'zh'] as const;

const en = {
  failed: 'Something went wrong here. Try again in a minute.',
  offline: 'The server could not be reached. Check your connection and try again.',
};

const texts: Readonly<Record<(typeof languages)[number], typeof en>> = {
  en,
  de: {
    failed: 'Hier ist etwas schiefgegangen. Versuchen Sie es in einer Minute erneut.',
    offline: 'Der Server war nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es erneut.',
  },
  es: {
    failed: 'Algo ha fallado aquí. Inténtelo de nuevo en un minuto.',
    offline: 'No se pudo conectar con el servidor. Compruebe su conexión e inténtelo de nuevo.',
  },
  fr: {
    failed: 'Un problème est survenu ici. Réessayez dans une minute.',
    offline: 'Le serveur est injoignable. Vérifiez votre connexion et réessayez.',
  },
  zh: {
    failed: '此处出现问题。请一分钟后重试。',
    offline: '无法连接到服务器。请检查网络连接后重试。',
  },
};

const sentences: Readonly<Record<string, keyof typeof en>> = {
  internal: 'failed',
  'jobs.failed': 'failed',
  'network.offline': 'offline',
};

/** The host's own sentence for a code that any module may meet, in the reader's language; undefined for all others. */
export function findLastResort(code: string, locale: string): string | undefined {
  const sentence = Object.hasOwn(sentences, code) ? sentences[code] : undefined;
  return sentence && texts[matchLocale(locale, languages)][sentence];
}
