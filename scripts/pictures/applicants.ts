interface Applicant {
  readonly name: string;
  readonly since: number;
  readonly works: readonly string[];
  readonly lists: readonly string[];
  readonly languages: string;
}

/** Invented people who apply for the demo's front-end position; they know more or less of what it asks for. */
const applicants: readonly Applicant[] = [
  {
    name: 'Ayşe Demirtaş',
    since: 2016,
    works: [
      'TypeScript, HTML and CSS with Lit',
      'end-to-end tests with Playwright',
      'map layers with MapLibre',
    ],
    lists: ['Git', 'Node.js', 'WCAG 2.2'],
    languages: 'English (C2), Dutch (B2)',
  },
  {
    name: 'Jonas Brandt',
    since: 2019,
    works: ['TypeScript and React', 'unit tests with Jest'],
    lists: ['Git', 'HTML', 'CSS'],
    languages: 'German (native), English (C1)',
  },
  {
    name: 'Chidi Okafor',
    since: 2021,
    works: ['JavaScript and Vue'],
    lists: ['HTML', 'CSS', 'Git'],
    languages: 'English (native)',
  },
  {
    name: 'Élodie Dubois',
    since: 2018,
    works: ['TypeScript, HTML and CSS with React', 'OpenLayers maps for a port authority'],
    lists: ['Git', 'Playwright'],
    languages: 'French (native), English (C1), Dutch (A2)',
  },
  {
    name: '王小云',
    since: 2020,
    works: ['TypeScript, HTML and CSS with Vue', 'tests with Playwright'],
    lists: ['Git', 'Node.js'],
    languages: 'Chinese (native), English (B2)',
  },
  {
    name: 'Maximiliane-Friederike Freifrau von Hohenstein',
    since: 2012,
    works: ['accessible forms in HTML and CSS'],
    lists: ['TypeScript', 'Git'],
    languages: 'German (native), English (C1)',
  },
  {
    name: 'Tomás García Márquez',
    since: 2023,
    works: ['landing pages in HTML and CSS'],
    lists: ['JavaScript'],
    languages: 'Spanish (native), English (B1)',
  },
  {
    name: 'Fatima Nguyen',
    since: 2017,
    works: ['TypeScript and Lit', 'automated tests with Playwright and Jest', 'Leaflet maps'],
    lists: ['Git', 'HTML', 'CSS', 'Node.js'],
    languages: 'English (C1), Dutch (C1)',
  },
  {
    name: 'Björn Lindström',
    since: 2015,
    works: ['network operations'],
    lists: ['Bash', 'Git'],
    languages: 'Swedish (native), English (C1)',
  },
  {
    name: 'Mira Beispiel',
    since: 2022,
    works: ['TypeScript, HTML and CSS with React'],
    lists: ['Git', 'Jest'],
    languages: 'German (native), English (C1)',
  },
];

const writeCv = ({ name, since, works, lists, languages }: Applicant): string => `${name}
applicant.${since}@example.test
Rotterdam, Netherlands

Experience

Front-end Developer, Quay & Sons
03/${since + 3} - present
${works.map((work) => `- Built ${work}`).join('\n')}

Junior Developer, Pier Works
02/${since} - 02/${since + 3}
- Looked after the booking pages in HTML and CSS

Education

Bachelor of Science in Computer Science, TU Delft
${since - 4} - ${since - 1}

Skills

${lists.join(', ')}

Languages

${languages}
`;

/** Their CVs, as a browser's file chooser takes them. */
export const applicantFiles = applicants.map((applicant, at) => ({
  name: `application-${at + 1}.txt`,
  mimeType: 'text/plain',
  buffer: Buffer.from(writeCv(applicant)),
}));
