/** What people read on the way in; the reason for a refusal comes from the error. */
export interface LadderTexts {
  readonly wait: string;
  readonly noScript: string;
  readonly windowTitle: string;
  readonly windowReason: string;
  readonly openWindow: string;
  readonly refused: string;
  readonly forAdmin: string;
}

export const ladderTexts: Readonly<Record<string, LadderTexts>> = {
  en: {
    wait: 'One moment …',
    noScript: 'This needs JavaScript.',
    windowTitle: 'Continue in a new window',
    windowReason: 'Your browser keeps no data for pages inside other pages. A window of its own works.',
    openWindow: 'Continue in a new window',
    refused: 'This could not be opened',
    forAdmin: 'Text for the admin of the LMS',
  },
  de: {
    wait: 'Einen Moment …',
    noScript: 'Dafür wird JavaScript benötigt.',
    windowTitle: 'In neuem Fenster fortfahren',
    windowReason:
      'Ihr Browser speichert nichts für Seiten innerhalb anderer Seiten. In einem eigenen Fenster geht es.',
    openWindow: 'In neuem Fenster fortfahren',
    refused: 'Das ließ sich nicht öffnen',
    forAdmin: 'Text für die Administration des LMS',
  },
  es: {
    wait: 'Un momento…',
    noScript: 'Se necesita JavaScript.',
    windowTitle: 'Continuar en una ventana nueva',
    windowReason: 'Su navegador no guarda datos de páginas dentro de otras. En una ventana propia funciona.',
    openWindow: 'Continuar en una ventana nueva',
    refused: 'No se pudo abrir',
    forAdmin: 'Texto para la administración del LMS',
  },
  fr: {
    wait: 'Un instant…',
    noScript: 'JavaScript est nécessaire.',
    windowTitle: 'Continuer dans une nouvelle fenêtre',
    windowReason:
      'Votre navigateur ne conserve rien pour les pages placées dans d’autres pages. Une fenêtre à part convient.',
    openWindow: 'Continuer dans une nouvelle fenêtre',
    refused: 'Ouverture impossible',
    forAdmin: 'Texte pour l’administration du LMS',
  },
  zh: {
    wait: '请稍候……',
    noScript: '需要启用 JavaScript。',
    windowTitle: '在新窗口中继续',
    windowReason: '您的浏览器不为嵌入在其他网页中的页面保存数据。请在单独的窗口中打开。',
    openWindow: '在新窗口中继续',
    refused: '无法打开',
    forAdmin: '发给 LMS 管理员的文字',
  },
};
