/** Names as people have them, also long ones and Chinese ones. */
const first =
  'Mira Nora Pia Jonas Leonie Amélie José Maximiliane-Friederike Élodie Zoë Ada Björn 伟 小云 Chidi Fatima'.split(
    ' ',
  );
const last =
  'Beispiel Muster Koch García-Márquez Freifrau-von-Hohenstein-Wartenberg Nguyen O’Connor 王 李 Şahin Dubois Okafor Lindström'.split(
    ' ',
  );
const skills =
  'Kubernetes Terraform Linux Python Docker Ansible PostgreSQL Prometheus Grafana Kafka Git Jenkins Go Java Bash AWS Azure Helm Redis'.split(
    ' ',
  );

export const position = {
  title: 'Senior Platform Engineer / Plattformentwicklerin für Zahlungsverkehrsinfrastruktur',
  description: `Requirements
- 5+ years of experience with Kubernetes
- Terraform
- Linux
- Python
- Fluent English
- German at B2
- Experience with Kafka
- A degree in computer science
- PostgreSQL

Nice to have
- Ansible
- Prometheus
- AWS Certified Solutions Architect`,
};

/** Numbers that are the same in each run. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)]!;

export const makeName = (random: () => number): string => `${pick(first, random)} ${pick(last, random)}`;

/** A CV in plain text; what it shows is by chance. */
export function writeCv(name: string, random: () => number): string {
  const known = skills.filter(() => random() < 0.5);
  const began = 2008 + Math.floor(random() * 14);
  const jobs = [began, began + 2 + Math.floor(random() * 4)].map(
    (
      year,
      at,
    ) => `${at === 1 ? 'Platform Engineer' : 'System Administrator'}, ${at === 1 ? 'Hafen GmbH' : 'Deich AG'}
03/${year} - ${at === 1 ? 'present' : `02/${year + 2}`}
- Runs ${known.slice(0, 3).join(' and ')} for twelve teams
- Describes infrastructure in ${known.at(-1)} and ${known.at(-2)}`,
  );
  return `${name}
${began}@example.test
Hamburg, Germany

Experience

${jobs.toReversed().join('\n\n')}

Education

Bachelor of Science in Computer Science, TU Hamburg
${began - 4} - ${began - 1}

Skills

${known.join(', ')}

Languages

German (${random() < 0.5 ? 'native' : 'B1'}), English (${random() < 0.7 ? 'C1' : 'A2'})
`;
}
