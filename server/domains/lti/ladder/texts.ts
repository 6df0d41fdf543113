/** What people read on the way in; why somebody is refused: `refusals/`. */
export interface LadderTexts {
  readonly wait: string;
  readonly noScript: string;
  readonly windowTitle: string;
  readonly windowReason: string;
  readonly openWindow: string;
}

export const ladderTexts: Readonly<Record<string, LadderTexts>> = {
  en: {
    wait: 'One moment …',
    noScript: 'This needs JavaScript.',
    windowTitle: 'Continue in a new window',
    windowReason: 'Your browser keeps no data for pages inside other pages. A window of its own works.',
    openWindow: 'Continue in a new window',
  },
  de: {
    wait: 'Einen Moment …',
    noScript: 'Dafür wird JavaScript benötigt.',
    windowTitle: 'In neuem Fenster fortfahren',
    windowReason:
      'Ihr Browser speichert nichts für Seiten innerhalb anderer Seiten. In einem eigenen Fenster geht es.',
    openWindow: 'In neuem Fenster fortfahren',
  },
  es: {
    wait: 'Un momento…',
    noScript: 'Se necesita JavaScript.',
    windowTitle: 'Continuar en una ventana nueva',
    windowReason: 'Su navegador no guarda datos de páginas dentro de otras. En una ventana propia funciona.',
    openWindow: 'Continuar en una ventana nueva',
  },
  fr: {
    wait: 'Un instant…',
    noScript: 'JavaScript est nécessaire.',
    windowTitle: 'Continuer dans une nouvelle fenêtre',
    windowReason:
      'Votre navigateur ne conserve rien pour les pages placées dans d’autres pages. Une fenêtre à part convient.',
    openWindow: 'Continuer dans une nouvelle fenêtre',
  },
  zh: {
    wait: '请稍候……',
    noScript: '需要启用 JavaScript。',
    windowTitle: '在新窗口中继续',
    windowReason: '您的浏览器不为嵌入在其他网页中的页面保存数据。请在单独的窗口中打开。',
    openWindow: '在新窗口中继续',
  },
};
