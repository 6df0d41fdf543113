import type { Messages } from 'inlay/widgets/i18n';

const en = {
  loading: 'Loading…',
  unreachable: 'This part could not be loaded. Check your connection and try again.',
  slow: 'This part takes too long to load. Try again in a moment.',
  missing: 'This part is not what it should be and was not started. Ask whoever runs this site.',
  crashed: 'This part stopped because of an error. Try again; if it happens again, send us the reference.',
};

/** What the host says in place of a widget. */
export const mountTexts: Readonly<Record<string, Messages>> & { readonly en: typeof en } = {
  en,
  de: {
    loading: 'Wird geladen …',
    unreachable:
      'Dieser Teil konnte nicht geladen werden. Prüfen Sie die Verbindung und versuchen Sie es erneut.',
    slow: 'Dieser Teil braucht zu lange. Versuchen Sie es gleich noch einmal.',
    missing:
      'Dieser Teil ist nicht, was er sein soll, und wurde nicht gestartet. Fragen Sie den Betreiber der Seite.',
    crashed:
      'Dieser Teil ist wegen eines Fehlers stehen geblieben. Versuchen Sie es erneut; geschieht es wieder, senden Sie uns die Referenz.',
  },
  es: {
    loading: 'Cargando…',
    unreachable: 'No se pudo cargar esta parte. Compruebe la conexión e inténtelo de nuevo.',
    slow: 'Esta parte tarda demasiado. Inténtelo de nuevo en un momento.',
    missing: 'Esta parte no es la esperada y no se ha iniciado. Consulte a quien gestiona el sitio.',
    crashed: 'Esta parte se detuvo por un error. Inténtelo de nuevo; si se repite, envíenos la referencia.',
  },
  fr: {
    loading: 'Chargement…',
    unreachable: 'Cette partie n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
    slow: 'Cette partie met trop de temps à charger. Réessayez dans un instant.',
    missing: 'Cette partie n’est pas conforme et n’a pas été lancée. Contactez le responsable du site.',
    crashed:
      'Cette partie s’est arrêtée à cause d’une erreur. Réessayez ; si cela se reproduit, envoyez-nous la référence.',
  },
  zh: {
    loading: '正在加载…',
    unreachable: '此部分无法加载。请检查网络连接后重试。',
    slow: '此部分加载时间过长。请稍后重试。',
    missing: '此部分与预期不符，未予启动。请联系网站管理员。',
    crashed: '此部分因错误而停止。请重试；如再次出现，请将参考编号发给我们。',
  },
};
