/** One person's CV with what must not matter left open, and a position that they apply for. */
export interface Person {
  readonly language: 'en' | 'de' | 'es' | 'fr' | 'zh';
  readonly position: string;
  readonly name: string;
  /** Lines between the name and the contact. */
  readonly about: readonly string[];
  readonly address: string;
  readonly school: string;
  /** The first and the second job, latest first, each as it is written: `03/2020 - 12/2024`. */
  readonly dates: readonly [string, string];
  /** Writes the CV. */
  readonly write: (person: Person) => string;
}

const head = ({ name, about, address }: Person, email: string): string =>
  [name, ...about, address, email].join('\n');

/** People in five languages, each of another profession. */
export const people: readonly Person[] = [
  {
    language: 'en',
    position: `Staff nurse
Requirements
- 3+ years of experience in intensive care
- Wound care
- Bachelor's degree in nursing
- Fluent English
Nice to have
- Dialysis`,
    name: 'Kim Sample',
    about: [],
    address: '12 Mill Lane, Leeds LS1 4AB, United Kingdom',
    school: 'Town College',
    dates: ['03/2020 - 12/2024', '01/2016 - 02/2020'],
    write: (person) => `${head(person, 'kim@example.test')}

Work experience

Registered nurse, Harbour Hospital
${person.dates[0]}
- Cared for ventilated patients in intensive care
- Taught wound care to twelve new colleagues

Healthcare assistant, Sunny Home
${person.dates[1]}
- Helped residents with meals and mobility

Education

Bachelor of Science in Nursing, ${person.school}
2012 - 2015

Skills

Wound care, Medication administration, Patient documentation

Languages

English (native), Spanish (B1)
`,
  },
  {
    language: 'de',
    position: `Lagerist (m/w/d)
Ihr Profil
- Mindestens 2 Jahre Erfahrung in der Kommissionierung
- Staplerschein
- Abgeschlossene Ausbildung als Fachkraft für Lagerlogistik
- Gute Deutschkenntnisse
Von Vorteil
- SAP`,
    name: 'Kim Beispiel',
    about: [],
    address: 'Hafenstraße 4, 20457 Hamburg',
    school: 'Berufsschule Nord',
    dates: ['03/2020 - 12/2024', '01/2016 - 02/2020'],
    write: (person) => `${head(person, 'kim@example.test')}

Berufserfahrung

Lagermitarbeiter, Deich Logistik GmbH
${person.dates[0]}
- Kommissionierung von Aufträgen mit Scanner
- Gabelstapler gefahren und Wareneingang geprüft

Verkäufer, Markt am Platz
${person.dates[1]}
- Regale aufgefüllt und Kunden beraten

Ausbildung

Ausbildung zur Fachkraft für Lagerlogistik, ${person.school}
2012 - 2015

Kenntnisse

Staplerschein, Kommissionierung, Wareneingang

Sprachen

Deutsch (Muttersprache), Englisch (A2)
`,
  },
  {
    language: 'es',
    position: `Contable
Requisitos
- Al menos 3 años de experiencia en contabilidad
- Excel
- Grado en Administración de Empresas
- Inglés B2
Se valorará
- SAP`,
    name: 'Kim Ejemplo',
    about: [],
    address: 'Calle Mayor 5, 28013 Madrid',
    school: 'Universidad del Puerto',
    dates: ['03/2020 - 12/2024', '01/2016 - 02/2020'],
    write: (person) => `${head(person, 'kim@example.test')}

Experiencia laboral

Contable, Molino Claro S.L.
${person.dates[0]}
- Contabilidad general y cierre mensual con Excel
- Declaraciones de IVA

Auxiliar administrativo, Talleres Norte S.A.
${person.dates[1]}
- Atención de llamadas y archivo

Formación

Grado en Administración de Empresas, ${person.school}
2012 - 2015

Competencias

Contabilidad, Excel, Facturación

Idiomas

Español (nativo), Inglés (B2)
`,
  },
  {
    language: 'fr',
    position: `Électricien
Votre profil
- 3 ans d'expérience en installation électrique
- Lecture de plans
- CAP électricien
- Permis B
Un plus
- Domotique`,
    name: 'Kim Exemple',
    about: [],
    address: '8 rue du Port, 44000 Nantes',
    school: 'Lycée du Canal',
    dates: ['03/2020 - 12/2024', '01/2016 - 02/2020'],
    write: (person) => `${head(person, 'kim@example.test')}

Expérience professionnelle

Électricien, Ateliers du Quai
${person.dates[0]}
- Installation électrique de bâtiments neufs
- Lecture de plans et dépannage

Vendeur, Marché Vert
${person.dates[1]}
- Conseil aux clients

Formation

CAP électricien, ${person.school}
2012 - 2015

Compétences

Installation électrique, Dépannage, Permis B

Langues

Français (langue maternelle), Anglais (B1)
`,
  },
  {
    language: 'zh',
    position: `小学教师
任职要求
- 3年以上小学教学经验
- 本科及以上学历，教育学专业
- 课程设计
- 英语流利
加分项
- 心理辅导`,
    name: '王小明',
    about: [],
    address: '上海市徐汇区梧桐路5号',
    school: '江南师范大学',
    dates: ['2020.03 - 2024.12', '2016.01 - 2020.02'],
    write: (person) => `${head(person, 'kim@example.test')}

工作经历

小学教师，晨光小学
${person.dates[0]}
- 负责三年级语文教学和课程设计
- 组织家长会

课外辅导员，星星培训中心
${person.dates[1]}
- 辅导学生作业

教育背景

教育学 本科，${person.school}
2012.09 - 2015.06

技能

课程设计，课堂管理，教学评估

语言

英语（流利）
`,
  },
];
