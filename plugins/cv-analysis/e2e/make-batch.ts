/** Small CVs of invented people, as a browser's file chooser takes them. */
export const makeBatch = (count: number) =>
  Array.from({ length: count }, (_each, index) => ({
    name: `candidate-${index + 1}.txt`,
    mimeType: 'text/plain',
    buffer: Buffer.from(`Robin Number${index + 1}
robin.${index + 1}@example.org

Experience

Front-end Developer, Quay & Sons ${index + 1}
03/2019 - present
- Built the map interface in TypeScript, HTML and CSS

Skills

TypeScript, HTML, CSS, Git

Languages

English (C1)
`),
  }));
