import { matchLocale } from 'inlay/widgets/i18n';

const en: Readonly<Record<string, string>> = {
  'launches.position_not_open': 'This opening is no longer open for applications.',
  'launches.module_not_available': 'This is not available on this page at the moment.',
  'launches.visitor_limit': 'This was opened very often from your network. Please try again in an hour.',
  'launches.site_full': 'This page has reached its limit for today. Please try again tomorrow.',
  'launches.proof_wrong': 'We could not tell whether a person is asking. Please try again.',
  'launches.captcha_unavailable': 'The check against robots does not answer. Please try again in a minute.',
};

type Texts = typeof en;

const texts: Readonly<Record<string, Texts>> = {
  en,
  de: {
    'launches.position_not_open': 'Auf diese Stelle kann man sich nicht mehr bewerben.',
    'launches.module_not_available': 'Das ist auf dieser Seite zurzeit nicht verfügbar.',
    'launches.visitor_limit':
      'Das wurde aus Ihrem Netz sehr oft geöffnet. Bitte versuchen Sie es in einer Stunde wieder.',
    'launches.site_full':
      'Diese Seite hat ihre Grenze für heute erreicht. Bitte versuchen Sie es morgen wieder.',
    'launches.proof_wrong':
      'Wir konnten nicht erkennen, ob ein Mensch fragt. Bitte versuchen Sie es noch einmal.',
    'launches.captcha_unavailable':
      'Die Prüfung gegen Roboter antwortet nicht. Bitte versuchen Sie es in einer Minute wieder.',
  },
  es: {
    'launches.position_not_open': 'Esta vacante ya no admite candidaturas.',
    'launches.module_not_available': 'Ahora no está disponible en esta página.',
    'launches.visitor_limit':
      'Se ha abierto muchas veces desde su red. Inténtelo de nuevo dentro de una hora.',
    'launches.site_full': 'Esta página ha alcanzado su límite de hoy. Inténtelo de nuevo mañana.',
    'launches.proof_wrong': 'No hemos podido saber si pregunta una persona. Inténtelo de nuevo.',
    'launches.captcha_unavailable': 'La comprobación contra robots no responde. Inténtelo en un minuto.',
  },
  fr: {
    'launches.position_not_open': 'Ce poste n’est plus ouvert aux candidatures.',
    'launches.module_not_available': 'Ceci n’est pas disponible sur cette page pour le moment.',
    'launches.visitor_limit': 'Ceci a été ouvert très souvent depuis votre réseau. Réessayez dans une heure.',
    'launches.site_full': 'Cette page a atteint sa limite du jour. Réessayez demain.',
    'launches.proof_wrong': 'Nous n’avons pas pu savoir si une personne fait la demande. Réessayez.',
    'launches.captcha_unavailable': 'Le contrôle anti-robots ne répond pas. Réessayez dans une minute.',
  },
  zh: {
    'launches.position_not_open': '该职位已不再接受申请。',
    'launches.module_not_available': '此页面目前无法使用该功能。',
    'launches.visitor_limit': '您所在的网络打开次数过多，请一小时后再试。',
    'launches.site_full': '此页面今天已达到上限，请明天再试。',
    'launches.proof_wrong': '无法确认是否为真人操作，请重试。',
    'launches.captcha_unavailable': '人机验证服务没有响应，请一分钟后再试。',
  },
};

/** To ask again at once would change nothing. */
const lasting = new Set([
  'launches.position_not_open',
  'launches.module_not_available',
  'launches.site_full',
]);

export const isLasting = (code: string): boolean => lasting.has(code);

/** What a visitor reads where the server does not open a widget; undefined where its own sentence must do. */
export const findRefusalText = (code: string, locale: string): string | undefined =>
  (texts[matchLocale(locale, Object.keys(texts)) ?? 'en'] ?? en)[code];

/** How things end in ordinary life, which is no fault of anybody: there is nothing to report. */
export const isOrdinary = (code: string): boolean => code === 'launches.position_not_open';
