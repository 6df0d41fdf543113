/** What an admin of the LMS reads when the tool is registered. `{…}` is filled in. */
interface DoneTexts {
  readonly heading: string;
  readonly summary: string;
  readonly registered: string;
  readonly connected: string;
  readonly deploymentApproved: string;
  readonly deploymentWaits: string;
  readonly grades: string;
  readonly noGrades: string;
  readonly roster: string;
  readonly noRoster: string;
  readonly next: string;
  readonly close: string;
  readonly console: string;
  readonly mayClose: string;
}

const en: DoneTexts = {
  heading: 'Inlay is connected',
  summary: '{host} and Inlay know each other now.',
  registered: 'Registered in the LMS as client {clientId}.',
  connected: 'Listed in Inlay under Connections as “{name}”.',
  deploymentApproved: 'Deployment {deploymentId} is approved: its people can come in.',
  deploymentWaits:
    'The LMS named no deployment. The first launch of each waits until an Inlay admin approves it.',
  grades: 'Scores can go to the grade book.',
  noGrades: 'The LMS did not allow scores in the grade book.',
  roster: 'The list of people in a course can be read.',
  noRoster: 'The LMS did not allow the list of people in a course.',
  next: 'Your LMS may ask you to activate the tool before it can be used.',
  close: 'Finish',
  console: 'Open the console',
  mayClose: 'Done. If this page stays, close it yourself.',
};

const de: DoneTexts = {
  heading: 'Inlay ist verbunden',
  summary: '{host} und Inlay kennen sich jetzt.',
  registered: 'Im LMS registriert als Client {clientId}.',
  connected: 'In Inlay unter Verbindungen gelistet als „{name}“.',
  deploymentApproved: 'Deployment {deploymentId} ist freigegeben: Seine Leute können eintreten.',
  deploymentWaits:
    'Das LMS hat kein Deployment genannt. Der erste Start jedes Deployments wartet, bis die Inlay-Administration es freigibt.',
  grades: 'Punktzahlen können ins Bewertungsbuch gehen.',
  noGrades: 'Das LMS hat Punktzahlen im Bewertungsbuch nicht erlaubt.',
  roster: 'Die Liste der Personen eines Kurses kann gelesen werden.',
  noRoster: 'Das LMS hat die Liste der Personen eines Kurses nicht erlaubt.',
  next: 'Vielleicht müssen Sie das Werkzeug im LMS noch aktivieren, bevor es benutzt werden kann.',
  close: 'Fertig',
  console: 'Konsole öffnen',
  mayClose: 'Erledigt. Bleibt diese Seite stehen, schließen Sie sie selbst.',
};

const es: DoneTexts = {
  heading: 'Inlay está conectado',
  summary: '{host} e Inlay ya se conocen.',
  registered: 'Registrado en el LMS como cliente {clientId}.',
  connected: 'Figura en Inlay, en Conexiones, como «{name}».',
  deploymentApproved: 'El despliegue {deploymentId} está aprobado: su gente puede entrar.',
  deploymentWaits:
    'El LMS no indicó ningún despliegue. El primer acceso de cada uno espera hasta que quien administra Inlay lo apruebe.',
  grades: 'Las puntuaciones pueden ir al libro de calificaciones.',
  noGrades: 'El LMS no permitió puntuaciones en el libro de calificaciones.',
  roster: 'Se puede leer la lista de personas de un curso.',
  noRoster: 'El LMS no permitió la lista de personas de un curso.',
  next: 'Es posible que su LMS le pida activar la herramienta antes de poder usarla.',
  close: 'Terminar',
  console: 'Abrir la consola',
  mayClose: 'Hecho. Si esta página sigue abierta, ciérrela usted.',
};

const fr: DoneTexts = {
  heading: 'Inlay est relié',
  summary: '{host} et Inlay se connaissent maintenant.',
  registered: 'Enregistré dans le LMS comme client {clientId}.',
  connected: 'Figure dans Inlay, sous Connexions, comme « {name} ».',
  deploymentApproved: 'Le déploiement {deploymentId} est approuvé : ses membres peuvent entrer.',
  deploymentWaits:
    'Le LMS n’a nommé aucun déploiement. Le premier accès de chacun attend que l’administration d’Inlay l’approuve.',
  grades: 'Les scores peuvent aller au carnet de notes.',
  noGrades: 'Le LMS n’a pas autorisé les scores dans le carnet de notes.',
  roster: 'La liste des personnes d’un cours peut être lue.',
  noRoster: 'Le LMS n’a pas autorisé la liste des personnes d’un cours.',
  next: 'Votre LMS peut vous demander d’activer l’outil avant qu’il serve.',
  close: 'Terminer',
  console: 'Ouvrir la console',
  mayClose: 'C’est fait. Si cette page reste ouverte, fermez-la vous-même.',
};

const zh: DoneTexts = {
  heading: 'Inlay 已连接',
  summary: '{host} 与 Inlay 现已互相识别。',
  registered: '已在 LMS 中注册为客户端 {clientId}。',
  connected: '在 Inlay 的“连接”中列为“{name}”。',
  deploymentApproved: '部署 {deploymentId} 已批准：其用户可以进入。',
  deploymentWaits: 'LMS 未指明部署。每个部署的首次启动都要等待 Inlay 管理员批准。',
  grades: '分数可以计入成绩册。',
  noGrades: 'LMS 未允许将分数计入成绩册。',
  roster: '可以读取课程的人员名单。',
  noRoster: 'LMS 未允许读取课程的人员名单。',
  next: '您的 LMS 可能会要求先激活该工具才能使用。',
  close: '完成',
  console: '打开控制台',
  mayClose: '已完成。如果此页面仍打开，请自行关闭。',
};

const texts: Readonly<Record<string, DoneTexts>> = { en, de, es, fr, zh };

export const findDoneTexts = (lang: string): DoneTexts => texts[lang] ?? en;
