import type { DemoPosition } from '../data/position.ts';

const en = {
  all: 'All openings',
  place: 'Place',
  hours: 'Hours',
  pay: 'Pay',
  posted: 'Posted',
  FULL_TIME: 'Full-time',
  PART_TIME: 'Part-time',
  YEAR: 'a year',
  MONTH: 'a month',
  check: 'Check how your CV fits',
  checkIntro:
    'Drop your CV here and see how it meets what this job asks for. Nothing is sent to the company.',
  samples: 'No CV at hand? Take one of ours:',
  apply: 'Apply',
  applyIntro: 'Check your CV first: it is then filled in here.',
  applyNone: 'Applications open soon.',
  applyReady: 'The CV that you just checked is ready to go.',
  applyWith: 'Apply with this CV',
  applied: 'Thank you! This is a demo, so nothing was sent.',
  jump: 'Check my CV',
};

/** A job page speaks the language of its opening. */
export const words: Readonly<Record<DemoPosition['locale'], typeof en>> = {
  en,
  de: {
    all: 'Alle Stellen',
    place: 'Ort',
    hours: 'Umfang',
    pay: 'Gehalt',
    posted: 'Veröffentlicht',
    FULL_TIME: 'Vollzeit',
    PART_TIME: 'Teilzeit',
    YEAR: 'im Jahr',
    MONTH: 'im Monat',
    check: 'Prüfen Sie, wie Ihr Lebenslauf passt',
    checkIntro:
      'Ziehen Sie Ihren Lebenslauf hierher und sehen Sie, wie er die Anforderungen dieser Stelle erfüllt. Das Unternehmen erhält nichts.',
    samples: 'Kein Lebenslauf zur Hand? Nehmen Sie einen von uns:',
    apply: 'Bewerben',
    applyIntro: 'Prüfen Sie zuerst Ihren Lebenslauf: Er wird dann hier eingesetzt.',
    applyNone: 'Bewerbungen sind bald möglich.',
    applyReady: 'Der eben geprüfte Lebenslauf liegt bereit.',
    applyWith: 'Mit diesem Lebenslauf bewerben',
    applied: 'Vielen Dank! Dies ist eine Demo, es wurde nichts gesendet.',
    jump: 'Lebenslauf prüfen',
  },
  es: {
    all: 'Todas las ofertas',
    place: 'Lugar',
    hours: 'Jornada',
    pay: 'Salario',
    posted: 'Publicada',
    FULL_TIME: 'Completa',
    PART_TIME: 'Parcial',
    YEAR: 'al año',
    MONTH: 'al mes',
    check: 'Compruebe si su currículum encaja',
    checkIntro:
      'Suelte aquí su currículum y vea cómo responde a lo que pide este puesto. No se envía nada a la empresa.',
    samples: '¿No tiene un currículum a mano? Use uno de los nuestros:',
    apply: 'Solicitar',
    applyIntro: 'Compruebe primero su currículum: después aparecerá aquí.',
    applyNone: 'Pronto se podrán enviar solicitudes.',
    applyReady: 'El currículum que acaba de comprobar está listo.',
    applyWith: 'Solicitar con este currículum',
    applied: '¡Gracias! Esto es una demostración y no se ha enviado nada.',
    jump: 'Comprobar mi currículum',
  },
  fr: {
    all: 'Toutes les offres',
    place: 'Lieu',
    hours: 'Temps de travail',
    pay: 'Salaire',
    posted: 'Publiée',
    FULL_TIME: 'Temps plein',
    PART_TIME: 'Temps partiel',
    YEAR: 'par an',
    MONTH: 'par mois',
    check: 'Vérifiez si votre CV correspond',
    checkIntro:
      'Déposez votre CV ici et voyez comment il répond à ce que demande ce poste. Rien n’est envoyé à l’entreprise.',
    samples: 'Pas de CV sous la main ? Prenez-en un des nôtres :',
    apply: 'Postuler',
    applyIntro: 'Vérifiez d’abord votre CV : il sera ensuite repris ici.',
    applyNone: 'Les candidatures ouvriront bientôt.',
    applyReady: 'Le CV que vous venez de vérifier est prêt.',
    applyWith: 'Postuler avec ce CV',
    applied: 'Merci ! Ceci est une démonstration, rien n’a été envoyé.',
    jump: 'Vérifier mon CV',
  },
  zh: {
    all: '全部职位',
    place: '地点',
    hours: '工作时间',
    pay: '薪资',
    posted: '发布时间',
    FULL_TIME: '全职',
    PART_TIME: '兼职',
    YEAR: '每年',
    MONTH: '每月',
    check: '看看您的简历是否合适',
    checkIntro: '将简历拖到这里，查看它如何满足该职位的要求。不会向公司发送任何内容。',
    samples: '手边没有简历？可以用我们的示例：',
    apply: '申请',
    applyIntro: '请先检查您的简历，之后会自动填入此处。',
    applyNone: '即将开放申请。',
    applyReady: '您刚才检查的简历已准备就绪。',
    applyWith: '用这份简历申请',
    applied: '谢谢！这是演示，没有发送任何内容。',
    jump: '检查我的简历',
  },
};

export function formatPay({ pay, locale }: DemoPosition): string {
  const money = new Intl.NumberFormat(locale, {
    style: 'currency',
    currency: pay.currency,
    maximumFractionDigits: 0,
  });
  return `${money.formatRange(pay.min, pay.max)} ${words[locale][pay.per]}`;
}

export const formatAge = ({ age, locale }: DemoPosition): string =>
  new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-age, 'day');
