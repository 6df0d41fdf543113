const supported = ['en', 'de', 'es', 'fr', 'zh'];

/** The nearest language we speak; English when none is near. */
export function pickLocale(asked: string | undefined): string {
  const language = asked?.toLowerCase().split(/[-_]/)[0] ?? '';
  return supported.includes(language) ? language : 'en';
}
