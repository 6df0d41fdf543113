/** What people read on the page of choice. `{…}` is filled in. */
export interface PickerTexts {
  readonly heading: string;
  readonly inCourse: string;
  readonly what: string;
  readonly staffOnly: string;
  readonly which: string;
  readonly search: string;
  readonly searchHint: string;
  readonly noPosition: string;
  readonly searching: string;
  readonly found: string;
  readonly foundMore: string;
  readonly foundNone: string;
  readonly noneOpen: string;
  readonly searchFailed: string;
  readonly again: string;
  readonly how: string;
  readonly title: string;
  readonly graded: string;
  readonly gradedHint: string;
  readonly noScore: string;
  readonly scoreNeedsPosition: string;
  readonly maximum: string;
  readonly opens: string;
  readonly opensInPage: string;
  readonly opensInWindow: string;
  readonly preview: string;
  readonly previewLearners: string;
  readonly previewStaff: string;
  readonly previewPosition: string;
  readonly previewNoPosition: string;
  readonly previewGraded: string;
  readonly previewNotGraded: string;
  readonly place: string;
  readonly cancel: string;
  readonly sending: string;
  readonly emptyTitle: string;
  readonly emptyReason: string;
  readonly openConsole: string;
  readonly back: string;
  readonly returning: string;
  readonly goOn: string;
  readonly nothingPlaced: string;
  readonly noScript: string;
}

const en: PickerTexts = {
  heading: 'Place an activity',
  inCourse: 'In the course “{course}”',
  what: 'What should open?',
  staffOnly: 'Only for people who teach',
  which: 'For which position?',
  search: 'Search the open positions',
  searchHint: 'Title or place',
  noPosition: 'Without a position',
  searching: 'Searching …',
  found: 'Positions found: {count}',
  foundMore: 'The newest {count} are shown. Search to see others.',
  foundNone: 'No open position holds these words.',
  noneOpen:
    'There is no open position yet. An Inlay admin can add one in the console; you can go on without.',
  searchFailed: 'The search did not work.',
  again: 'Try again',
  how: 'How does it stand in the course?',
  title: 'Title',
  graded: 'The score goes to the grade book',
  gradedHint: 'Your LMS adds a column for it.',
  noScore: 'This activity gives no score.',
  scoreNeedsPosition: 'It gives a score only for a position. Choose one above.',
  maximum: 'Points at most',
  opens: 'It opens',
  opensInPage: 'inside the page of the course',
  opensInWindow: 'in a window of its own',
  preview: 'What learners will see',
  previewLearners: 'It opens “{widget}” of {module}. {summary}',
  previewStaff:
    'Only people who teach can open “{widget}” of {module}. Learners are told that it is not for them.',
  previewPosition: 'It is about the position “{position}”.',
  previewNoPosition: 'It is about no particular position.',
  previewGraded: 'Their score appears in the grade book, {maximum} points at most.',
  previewNotGraded: 'No score goes to the grade book.',
  place: 'Place in the course',
  cancel: 'Cancel',
  sending: 'Sending …',
  emptyTitle: 'There is nothing to place yet',
  emptyReason:
    'No module is installed that can stand in a course. Ask an Inlay admin of your organisation to install one in the console under Modules, then begin again here.',
  openConsole: 'Open the console',
  back: 'Back to the LMS',
  returning: 'Going back to your LMS …',
  goOn: 'Go on to the LMS',
  nothingPlaced: 'Nothing was placed.',
  noScript: 'This needs JavaScript.',
};

const de: PickerTexts = {
  heading: 'Aktivität einfügen',
  inCourse: 'Im Kurs „{course}“',
  what: 'Was soll sich öffnen?',
  staffOnly: 'Nur für Lehrende',
  which: 'Für welche Stelle?',
  search: 'Offene Stellen durchsuchen',
  searchHint: 'Titel oder Ort',
  noPosition: 'Ohne Stelle',
  searching: 'Suche läuft …',
  found: 'Gefundene Stellen: {count}',
  foundMore: 'Gezeigt werden die neuesten {count}. Suchen Sie, um andere zu sehen.',
  foundNone: 'Keine offene Stelle enthält diese Wörter.',
  noneOpen:
    'Es gibt noch keine offene Stelle. Die Inlay-Administration kann in der Konsole eine anlegen; es geht auch ohne.',
  searchFailed: 'Die Suche hat nicht funktioniert.',
  again: 'Erneut versuchen',
  how: 'Wie steht es im Kurs?',
  title: 'Titel',
  graded: 'Die Punktzahl geht ins Bewertungsbuch',
  gradedHint: 'Ihr LMS legt dafür eine Spalte an.',
  noScore: 'Diese Aktivität gibt keine Punktzahl.',
  scoreNeedsPosition: 'Eine Punktzahl gibt es nur zu einer Stelle. Wählen Sie oben eine aus.',
  maximum: 'Höchste Punktzahl',
  opens: 'Es öffnet sich',
  opensInPage: 'in der Kursseite',
  opensInWindow: 'in einem eigenen Fenster',
  preview: 'Was Lernende sehen werden',
  previewLearners: 'Es öffnet sich „{widget}“ von {module}. {summary}',
  previewStaff:
    'Nur Lehrende können „{widget}“ von {module} öffnen. Lernenden wird gesagt, dass es nicht für sie bestimmt ist.',
  previewPosition: 'Es geht um die Stelle „{position}“.',
  previewNoPosition: 'Es geht um keine bestimmte Stelle.',
  previewGraded: 'Die Punktzahl erscheint im Bewertungsbuch, höchstens {maximum} Punkte.',
  previewNotGraded: 'Es geht keine Punktzahl ins Bewertungsbuch.',
  place: 'In den Kurs einfügen',
  cancel: 'Abbrechen',
  sending: 'Wird gesendet …',
  emptyTitle: 'Es gibt noch nichts einzufügen',
  emptyReason:
    'Es ist kein Modul installiert, das in einem Kurs stehen kann. Bitten Sie die Inlay-Administration Ihrer Organisation, in der Konsole unter Module eines zu installieren, und beginnen Sie dann hier von vorn.',
  openConsole: 'Konsole öffnen',
  back: 'Zurück zum LMS',
  returning: 'Zurück zum LMS …',
  goOn: 'Weiter zum LMS',
  nothingPlaced: 'Es wurde nichts eingefügt.',
  noScript: 'Dafür wird JavaScript benötigt.',
};

const es: PickerTexts = {
  heading: 'Colocar una actividad',
  inCourse: 'En el curso «{course}»',
  what: '¿Qué debe abrirse?',
  staffOnly: 'Solo para quienes enseñan',
  which: '¿Para qué puesto?',
  search: 'Buscar entre los puestos abiertos',
  searchHint: 'Título o lugar',
  noPosition: 'Sin puesto',
  searching: 'Buscando…',
  found: 'Puestos encontrados: {count}',
  foundMore: 'Se muestran los {count} más recientes. Busque para ver otros.',
  foundNone: 'Ningún puesto abierto contiene esas palabras.',
  noneOpen:
    'Todavía no hay ningún puesto abierto. Quien administra Inlay puede añadir uno en la consola; también puede continuar sin él.',
  searchFailed: 'La búsqueda no funcionó.',
  again: 'Reintentar',
  how: '¿Cómo figura en el curso?',
  title: 'Título',
  graded: 'La puntuación va al libro de calificaciones',
  gradedHint: 'Su LMS añade una columna para ello.',
  noScore: 'Esta actividad no da puntuación.',
  scoreNeedsPosition: 'Solo da una puntuación para un puesto. Elija uno arriba.',
  maximum: 'Puntos como máximo',
  opens: 'Se abre',
  opensInPage: 'dentro de la página del curso',
  opensInWindow: 'en una ventana propia',
  preview: 'Lo que verán quienes aprenden',
  previewLearners: 'Se abre «{widget}» de {module}. {summary}',
  previewStaff:
    'Solo quienes enseñan pueden abrir «{widget}» de {module}. A quienes aprenden se les dice que no es para ellos.',
  previewPosition: 'Trata del puesto «{position}».',
  previewNoPosition: 'No trata de ningún puesto en particular.',
  previewGraded: 'Su puntuación aparece en el libro de calificaciones, {maximum} puntos como máximo.',
  previewNotGraded: 'Ninguna puntuación va al libro de calificaciones.',
  place: 'Colocar en el curso',
  cancel: 'Cancelar',
  sending: 'Enviando…',
  emptyTitle: 'Todavía no hay nada que colocar',
  emptyReason:
    'No hay ningún módulo instalado que pueda estar en un curso. Pida a quien administra Inlay en su organización que instale uno en la consola, en Módulos, y empiece aquí de nuevo.',
  openConsole: 'Abrir la consola',
  back: 'Volver al LMS',
  returning: 'Volviendo a su LMS…',
  goOn: 'Continuar al LMS',
  nothingPlaced: 'No se colocó nada.',
  noScript: 'Se necesita JavaScript.',
};

const fr: PickerTexts = {
  heading: 'Placer une activité',
  inCourse: 'Dans le cours « {course} »',
  what: 'Que doit-on ouvrir ?',
  staffOnly: 'Réservé aux personnes qui enseignent',
  which: 'Pour quel poste ?',
  search: 'Chercher parmi les postes ouverts',
  searchHint: 'Intitulé ou lieu',
  noPosition: 'Sans poste',
  searching: 'Recherche…',
  found: 'Postes trouvés : {count}',
  foundMore: 'Les {count} plus récents sont affichés. Cherchez pour en voir d’autres.',
  foundNone: 'Aucun poste ouvert ne contient ces mots.',
  noneOpen:
    'Il n’y a pas encore de poste ouvert. L’administration d’Inlay peut en ajouter un dans la console ; vous pouvez continuer sans.',
  searchFailed: 'La recherche n’a pas fonctionné.',
  again: 'Réessayer',
  how: 'Comment figure-t-elle dans le cours ?',
  title: 'Titre',
  graded: 'Le score va au carnet de notes',
  gradedHint: 'Votre LMS ajoute une colonne pour cela.',
  noScore: 'Cette activité ne donne pas de score.',
  scoreNeedsPosition: 'Elle ne donne un score que pour un poste. Choisissez-en un plus haut.',
  maximum: 'Points au maximum',
  opens: 'S’ouvre',
  opensInPage: 'dans la page du cours',
  opensInWindow: 'dans une fenêtre à part',
  preview: 'Ce que verront les apprenants',
  previewLearners: 'S’ouvre « {widget} » de {module}. {summary}',
  previewStaff:
    'Seules les personnes qui enseignent peuvent ouvrir « {widget} » de {module}. Les apprenants lisent que ce n’est pas pour eux.',
  previewPosition: 'Il s’agit du poste « {position} ».',
  previewNoPosition: 'Il ne s’agit d’aucun poste en particulier.',
  previewGraded: 'Leur score apparaît dans le carnet de notes, {maximum} points au maximum.',
  previewNotGraded: 'Aucun score ne va au carnet de notes.',
  place: 'Placer dans le cours',
  cancel: 'Annuler',
  sending: 'Envoi…',
  emptyTitle: 'Il n’y a encore rien à placer',
  emptyReason:
    'Aucun module installé ne peut se trouver dans un cours. Demandez à l’administration d’Inlay de votre organisation d’en installer un dans la console, sous Modules, puis recommencez ici.',
  openConsole: 'Ouvrir la console',
  back: 'Retour au LMS',
  returning: 'Retour à votre LMS…',
  goOn: 'Continuer vers le LMS',
  nothingPlaced: 'Rien n’a été placé.',
  noScript: 'JavaScript est nécessaire.',
};

const zh: PickerTexts = {
  heading: '放置活动',
  inCourse: '课程“{course}”中',
  what: '要打开什么？',
  staffOnly: '仅限任教人员',
  which: '针对哪个职位？',
  search: '搜索开放职位',
  searchHint: '名称或地点',
  noPosition: '不限职位',
  searching: '正在搜索……',
  found: '找到的职位：{count}',
  foundMore: '显示最新的 {count} 个。搜索可查看其他职位。',
  foundNone: '没有开放职位包含这些词。',
  noneOpen: '目前还没有开放职位。Inlay 管理员可以在控制台中添加；您也可以不选职位继续。',
  searchFailed: '搜索未成功。',
  again: '重试',
  how: '它在课程中如何显示？',
  title: '标题',
  graded: '分数计入成绩册',
  gradedHint: '您的 LMS 会为它添加一列。',
  noScore: '此活动不产生分数。',
  scoreNeedsPosition: '只有针对某个职位才有分数。请在上方选择一个职位。',
  maximum: '最高分',
  opens: '打开方式',
  opensInPage: '在课程页面内',
  opensInWindow: '在单独的窗口中',
  preview: '学习者将看到的内容',
  previewLearners: '打开{module}的“{widget}”。{summary}',
  previewStaff: '只有任教人员可以打开{module}的“{widget}”。学习者会被告知这不是给他们的。',
  previewPosition: '针对职位“{position}”。',
  previewNoPosition: '不针对特定职位。',
  previewGraded: '分数会出现在成绩册中，最高 {maximum} 分。',
  previewNotGraded: '分数不计入成绩册。',
  place: '放置到课程中',
  cancel: '取消',
  sending: '正在发送……',
  emptyTitle: '目前还没有可放置的内容',
  emptyReason:
    '尚未安装可放在课程中的模块。请贵组织的 Inlay 管理员在控制台的“模块”中安装一个，然后在此重新开始。',
  openConsole: '打开控制台',
  back: '返回 LMS',
  returning: '正在返回 LMS……',
  goOn: '继续前往 LMS',
  nothingPlaced: '未放置任何内容。',
  noScript: '需要启用 JavaScript。',
};

const pickerTexts: Readonly<Record<string, PickerTexts>> = { en, de, es, fr, zh };

export const findPickerTexts = (lang: string): PickerTexts => pickerTexts[lang] ?? en;
