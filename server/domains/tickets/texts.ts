const en = {
  unknown: 'This link is not known. Go back to the page you came from and open it again.',
  used: 'This link has been used already; each opens once. Go back to the page you came from and open it again.',
  expired:
    'This link was good for a minute, which is over. Go back to the page you came from and open it again.',
  elsewhere:
    'This link was made for another website. Open it from there, or ask an admin to add this site under Connections.',
  tooMany: 'Too many people came here from your network at once. Wait a minute and try again.',
  unavailable: 'What this link opens is not available at the moment. Ask an admin of your organisation.',
  back: 'Go back',
};

export type TextName = Exclude<keyof typeof en, 'back'>;

export const ticketTexts: Readonly<Record<string, typeof en>> = {
  en,
  de: {
    unknown: 'Dieser Link ist nicht bekannt. Gehen Sie zur vorigen Seite zurück und öffnen Sie ihn erneut.',
    used: 'Dieser Link wurde schon benutzt; jeder öffnet nur einmal. Gehen Sie zur vorigen Seite zurück und öffnen Sie ihn erneut.',
    expired:
      'Dieser Link galt eine Minute, die vorbei ist. Gehen Sie zur vorigen Seite zurück und öffnen Sie ihn erneut.',
    elsewhere:
      'Dieser Link wurde für eine andere Website ausgestellt. Öffnen Sie ihn dort, oder bitten Sie die Administration, diese Seite unter Verbindungen einzutragen.',
    tooMany:
      'Aus Ihrem Netz kamen zu viele Anfragen auf einmal. Warten Sie eine Minute und versuchen Sie es erneut.',
    unavailable:
      'Was dieser Link öffnet, ist zurzeit nicht verfügbar. Fragen Sie die Administration Ihrer Organisation.',
    back: 'Zurück',
  },
  es: {
    unknown: 'Este enlace no se conoce. Vuelva a la página anterior y ábralo de nuevo.',
    used: 'Este enlace ya se usó; cada uno se abre una sola vez. Vuelva a la página anterior y ábralo de nuevo.',
    expired: 'Este enlace valía un minuto y ya pasó. Vuelva a la página anterior y ábralo de nuevo.',
    elsewhere:
      'Este enlace se creó para otro sitio web. Ábralo desde allí o pida a un administrador que añada este sitio en Conexiones.',
    tooMany: 'Desde su red llegaron demasiadas solicitudes a la vez. Espere un minuto e inténtelo de nuevo.',
    unavailable:
      'Lo que abre este enlace no está disponible ahora. Pregunte a un administrador de su organización.',
    back: 'Volver',
  },
  fr: {
    unknown: 'Ce lien est inconnu. Revenez à la page précédente et ouvrez-le de nouveau.',
    used: 'Ce lien a déjà servi ; chacun ne s’ouvre qu’une fois. Revenez à la page précédente et ouvrez-le de nouveau.',
    expired:
      'Ce lien valait une minute, qui est passée. Revenez à la page précédente et ouvrez-le de nouveau.',
    elsewhere:
      'Ce lien a été créé pour un autre site. Ouvrez-le depuis ce site, ou demandez à un administrateur d’ajouter celui-ci sous Connexions.',
    tooMany:
      'Trop de demandes sont arrivées de votre réseau en même temps. Patientez une minute et réessayez.',
    unavailable:
      'Ce que ce lien ouvre n’est pas disponible pour le moment. Adressez-vous à un administrateur de votre organisation.',
    back: 'Revenir',
  },
  zh: {
    unknown: '无法识别此链接。请返回上一页重新打开。',
    used: '此链接已被使用，每个链接只能打开一次。请返回上一页重新打开。',
    expired: '此链接的有效期为一分钟，现已过期。请返回上一页重新打开。',
    elsewhere: '此链接是为另一个网站创建的。请从该网站打开，或请管理员在“连接”中添加此网站。',
    tooMany: '来自您网络的请求过多。请等待一分钟后重试。',
    unavailable: '此链接打开的内容目前不可用。请联系您所在组织的管理员。',
    back: '返回',
  },
};

/** Why an ATS's server got no address, for the admin who reads the attempts. English: the errors themselves. */
const serverTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'launches.member_removed': {
    de: 'Eine Administratorin oder ein Administrator hat diese Person hier entfernt. Für sie öffnet sich nichts, bis sie wieder zugelassen wird.',
    es: 'Un administrador quitó aquí a esta persona. No se le abre nada hasta que se la vuelva a admitir.',
    fr: 'Un administrateur a retiré cette personne ici. Rien ne s’ouvre pour elle tant qu’elle n’est pas réadmise.',
    zh: '管理员已在此移除该用户。在重新允许之前，不会为其打开任何内容。',
  },
  'launches.return_not_allowed': {
    de: 'returnUrl muss zu einer Website der Verbindung gehören. Tragen Sie sie unter Verbindungen ein.',
    es: 'returnUrl debe pertenecer a un sitio de la conexión. Añádalo en Conexiones.',
    fr: 'returnUrl doit appartenir à un site de la connexion. Ajoutez-le sous Connexions.',
    zh: 'returnUrl 必须属于该连接的网站。请在“连接”中添加。',
  },
  'positions.not_found': {
    de: 'Es gibt keine Stelle mit diesem Schlüssel.',
    es: 'No hay ningún puesto con esta clave.',
    fr: 'Aucun poste n’a cette clé.',
    zh: '没有使用此键的职位。',
  },
};

/** Undefined for what is no refusal of a ticket, and in English where the note itself says it. */
export function explainTicketRefusal(lang: string, code: string): string | undefined {
  const reason = code.replace(/^launches\.ticket_/, '');
  const texts = ticketTexts[lang];
  if (reason !== code && texts && Object.hasOwn(texts, reason)) return texts[reason as TextName];
  return Object.hasOwn(serverTexts, code) ? serverTexts[code]![lang] : undefined;
}
