import { createPdf } from '../../../server/kernel/pdf/index.ts';

const job = (place: string, years: string, lines: readonly string[]) => [
  { text: `Front-end Developer, ${place}`, bold: true, margin: [0, 8, 0, 0] },
  { text: years },
  { ul: [...lines] },
];

/** The CV of an invented person, as a real PDF; `pages` makes it long, for work that takes a while. */
export function makeSampleCv({ name = 'Mira Okonjo', pages = 1 } = {}): Promise<Uint8Array> {
  const content = [
    { text: name, fontSize: 22, bold: true },
    { text: 'mira.okonjo@example.org  |  +31 6 1234 5678  |  Rotterdam, Netherlands' },
    { text: 'Experience', fontSize: 15, bold: true, margin: [0, 12, 0, 0] },
    ...Array.from({ length: pages }, (_each, page) => [
      ...job('Tidewater Charts', '03/2019 – present', [
        'Built the map interface in TypeScript, HTML and CSS with web components in Lit.',
        'Wrote automated tests with Playwright and brought the whole team to write them.',
      ]),
      ...job('Quay & Sons', '01/2016 – 02/2019', [
        'Kept a booking site in JavaScript and Vue quick on old phones.',
      ]),
      ...(page < pages - 1 ? [{ text: '', pageBreak: 'after' }] : []),
    ]).flat(),
    { text: 'Education', fontSize: 15, bold: true, margin: [0, 12, 0, 0] },
    { text: 'Bachelor of Science in Computer Science, Delft University of Technology, 2012 – 2015' },
    { text: 'Skills', fontSize: 15, bold: true, margin: [0, 12, 0, 0] },
    { text: 'TypeScript, HTML, CSS, Lit, Vue, Git, Playwright, Node.js' },
    { text: 'Languages', fontSize: 15, bold: true, margin: [0, 12, 0, 0] },
    { text: 'English (C1), Dutch (native)' },
  ];
  return createPdf().render({ content } as never);
}
