const descriptions: Readonly<Record<string, string>> = {
  en: 'Interviews, CV checks and coaching inside your courses.',
  de: 'Interviews, Lebenslauf-Prüfung und Coaching in Ihren Kursen.',
  es: 'Entrevistas, revisión de currículum y coaching dentro de sus cursos.',
  fr: 'Entretiens, vérification de CV et coaching dans vos cours.',
  zh: '在您的课程中进行面试、简历检查和辅导。',
};

const labels: Readonly<Record<'open' | 'choose', Readonly<Record<string, string>>>> = {
  open: { en: 'Inlay', de: 'Inlay', es: 'Inlay', fr: 'Inlay', zh: 'Inlay' },
  choose: {
    en: 'Inlay activity',
    de: 'Inlay-Aktivität',
    es: 'Actividad de Inlay',
    fr: 'Activité Inlay',
    zh: 'Inlay 活动',
  },
};

export const toolName = 'Inlay';
export const toolDescription = descriptions.en!;

/** OpenID Connect Dynamic Client Registration §2.1: `name` is the fallback, `name#de` the German. */
const localize = (name: string, texts: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(texts).map(([lang, text]) => [lang === 'en' ? name : `${name}#${lang}`, text]),
  );

export const describeTool = () => localize('description', descriptions);
export const labelTool = (of: keyof typeof labels) => localize('label', labels[of]);
