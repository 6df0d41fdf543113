/** State and button, in the order of `states`: compact, because every visitor of the page loads it. */
const texts: Record<string, string> = {
  en: 'Loading…|There is nothing here yet.|You are offline.|This content is not available on this page.|This content could not be loaded.|Try again',
  de: 'Wird geladen …|Hier ist noch nichts.|Sie sind offline.|Dieser Inhalt ist auf dieser Seite nicht verfügbar.|Dieser Inhalt konnte nicht geladen werden.|Erneut versuchen',
  es: 'Cargando…|Aún no hay nada.|Sin conexión.|Este contenido no está disponible en esta página.|No se pudo cargar este contenido.|Reintentar',
  fr: 'Chargement…|Rien à afficher.|Hors ligne.|Ce contenu n’est pas disponible sur cette page.|Ce contenu n’a pas pu être chargé.|Réessayer',
  zh: '正在加载…|暂无内容。|您已离线。|此页面无法提供该内容。|内容无法加载。|重试',
};

export const states = ['loading', 'empty', 'offline', 'blocked', 'failed'] as const;

/** The texts of a language by index of `states`, the retry button's last. */
export const textsFor = (language: string): string[] => (texts[language.slice(0, 2)] ?? texts.en!).split('|');
