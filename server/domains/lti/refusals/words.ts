/** What stands around the reason on a page of refusal. */
interface Words {
  readonly refused: string;
  readonly forAdmin: string;
  readonly letter: string;
  readonly check: string;
  readonly found: string;
  readonly code: string;
  readonly request: string;
  readonly time: string;
  readonly copy: string;
  readonly copied: string;
}

const words: Readonly<Record<string, Words>> = {
  en: {
    refused: 'This could not be opened',
    forAdmin: 'Text for the admin of the LMS',
    letter: 'Inlay could not go on with what the LMS sent:',
    check: 'Check',
    found: 'Found',
    code: 'Code',
    request: 'Request',
    time: 'Time',
    copy: 'Copy',
    copied: 'Copied.',
  },
  de: {
    refused: 'Das ließ sich nicht öffnen',
    forAdmin: 'Text für die Administration des LMS',
    letter: 'Inlay konnte mit dem, was das LMS gesendet hat, nicht fortfahren:',
    check: 'Zu prüfen',
    found: 'Gefunden',
    code: 'Code',
    request: 'Anfrage',
    time: 'Zeit',
    copy: 'Kopieren',
    copied: 'Kopiert.',
  },
  es: {
    refused: 'No se pudo abrir',
    forAdmin: 'Texto para la administración del LMS',
    letter: 'Inlay no pudo continuar con lo que envió el LMS:',
    check: 'Revisar',
    found: 'Encontrado',
    code: 'Código',
    request: 'Solicitud',
    time: 'Hora',
    copy: 'Copiar',
    copied: 'Copiado.',
  },
  fr: {
    refused: 'Ouverture impossible',
    forAdmin: 'Texte pour l’administration du LMS',
    letter: 'Inlay n’a pas pu continuer avec ce que le LMS a envoyé :',
    check: 'À vérifier',
    found: 'Trouvé',
    code: 'Code',
    request: 'Requête',
    time: 'Heure',
    copy: 'Copier',
    copied: 'Copié.',
  },
  zh: {
    refused: '无法打开',
    forAdmin: '发给 LMS 管理员的文字',
    letter: 'Inlay 无法继续处理 LMS 发送的内容：',
    check: '请检查',
    found: '发现',
    code: '代码',
    request: '请求',
    time: '时间',
    copy: '复制',
    copied: '已复制。',
  },
};

export const findWords = (lang: string): Words => words[lang] ?? words.en!;
