import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchProfile } from './match-profile.ts';
import { readRequirements } from './requirements.ts';
import { analyseText } from './testing/analyse-text.ts';
import { type CvSketch, makeCv } from './testing/make-cv.ts';
import { people } from './testing/people.ts';

const verdictOf = (wish: string, sketch: CvSketch) => {
  const requirements = readRequirements(`Requirements:\n- ${wish}`);
  const { verdict, reason } = matchProfile({ ...makeCv(sketch), requirements }).verdicts[0]!;
  return `${verdict} ${reason.code.replace('match.reason.', '')}`;
};

const job = (highlight: string, position = 'Engineer') => ({
  position,
  name: 'Harbour',
  startDate: '2020-01',
  highlights: [highlight],
});
const studied = (studyType: string, area?: string) => ({
  education: [{ studyType, ...(area && { area }), institution: 'Town College', endDate: '2018' }],
});

test('a training is in a trade, and no degree in something else makes up for it', () => {
  const wish = 'Abgeschlossene Ausbildung als Fachkraft für Lagerlogistik';
  assert.equal(verdictOf(wish, studied('Ausbildung zur Fachkraft für Lagerlogistik')), 'met degree_met');
  assert.equal(verdictOf(wish, studied('Master', 'Kunstgeschichte')), 'partly degree_other_field');
  assert.equal(verdictOf(wish, studied('Ausbildung zum Friseur')), 'partly degree_other_field');
  assert.equal(
    verdictOf('Abgeschlossene Berufsausbildung', studied('Ausbildung zum Friseur')),
    'met degree_met',
  );
  assert.equal(verdictOf('CAP cuisinier exigé', studied('BTS', 'Comptabilité')), 'partly degree_other_field');
  assert.equal(
    verdictOf('FP de Grado Medio en Automoción', studied('Técnico Superior', 'Automoción')),
    'met degree_met',
  );
});

test('words that only look like the ones asked for show nothing', () => {
  const wish = 'Abgeschlossene Ausbildung als Krankenpfleger/in oder Pflegefachfrau/-mann';
  const clerk = studied('Ausbildung zum Kaufmann für Büromanagement');
  assert.equal(verdictOf(wish, clerk), 'partly degree_other_field');
  assert.equal(verdictOf('Abgeschlossene kaufmännische Ausbildung', clerk), 'met degree_met');
  assert.equal(
    verdictOf('Abgeschlossene kaufmännische Ausbildung', studied('Ausbildung zur Krankenpflegerin')),
    'partly degree_other_field',
  );
  assert.equal(
    verdictOf('Grado en Administración de Empresas', studied('Bachelor', 'Hospitality Management')),
    'partly degree_other_field',
  );
  const work = (position: string, highlight: string) => ({ work: [job(highlight, position)] });
  assert.equal(
    verdictOf('2 años de experiencia en taller', work('Elektroniker', 'Installation in Neubauten')),
    'not_shown not_shown',
  );
  assert.equal(
    verdictOf('2 years of experience in acute care', work('Assistant', 'Took care of guests')),
    'partly experience_found',
  );
  assert.equal(
    verdictOf('Attestation du jour exigée', work('Vendeur', "Depuis 2019 jusqu'à aujourd'hui")),
    'not_shown other_open',
  );
  assert.equal(
    verdictOf('Experience in teaching', {
      education: [{ studyType: 'Secondary education', institution: 'Hill School' }],
    }),
    'not_shown not_shown',
  );
});

test('the kind of a degree is understood where it was read apart from its subject', () => {
  assert.equal(verdictOf('Grado en Derecho', studied('Grado', 'Derecho')), 'met degree_met');
  assert.equal(verdictOf('Bachelor’s degree', studied('BA', 'Communication')), 'met degree_met');
  assert.equal(verdictOf('A degree in education', studied('PGCE', 'Primary Education')), 'met degree_met');
});

test('another product of the same kind is near, says so, and is not the one asked for', () => {
  const near: [string, string][] = [
    ['Experience with Git', 'Kept code on GitHub'],
    ['Experience with Terraform', 'Described networks in OpenTofu'],
    ['Experience with Redis', 'Cached with Memcached'],
    ['Knowledge of web accessibility (WCAG 2.2)', 'Looked after accessibility'],
    ['Experience with Elasticsearch', 'Searched with Solr'],
    ['Experience with Istio', 'Ran Linkerd'],
    ['Experience with project management', 'Wrote tickets in Jira'],
    ['Experience with graphic design', 'Cut pictures in GIMP'],
    ['Experience with accounting', 'Rechnungsstellung für Kunden'],
  ];
  for (const [wish, highlight] of near)
    assert.equal(verdictOf(wish, { work: [job(highlight)] }), 'partly skill_near', wish);
  assert.equal(
    verdictOf('Knowledge of version control', { work: [job('Kept code on GitHub')] }),
    'met skill_implied',
  );
});

test('a near skill is told as near beside what is missing, never as the skill itself', () => {
  for (const wish of ['TypeScript, HTML, CSS', '3 years of experience with TypeScript, HTML and CSS']) {
    const requirements = readRequirements(`Requirements:\n- ${wish}`);
    const read = (highlight: string) =>
      matchProfile({ ...makeCv({ work: [job(highlight)] }), requirements }).verdicts[0]!.reason;
    assert.deepEqual(read('Wrote forms in JavaScript'), {
      code: 'match.reason.skills_near_only',
      params: { near: 'TypeScript', related: 'JavaScript', missing: 'HTML, CSS' },
    });
  }
  const requirements = readRequirements('Requirements:\n- TypeScript, HTML, CSS');
  const some = makeCv({ work: [job('Wrote forms in JavaScript and HTML')] });
  assert.deepEqual(matchProfile({ ...some, requirements }).verdicts[0]!.reason, {
    code: 'match.reason.skills_near_partly',
    params: { shown: 'HTML', near: 'TypeScript', related: 'JavaScript', missing: 'CSS' },
  });
});

test('one licence is not the other', () => {
  const holding = (certificate: string) => ({ certificates: [certificate] });
  const pairs: [string, string, string][] = [
    ['Führerschein Klasse CE', 'Führerschein Klasse C', 'partly skill_near'],
    ['Führerschein Klasse C', 'Führerschein Klasse CE', 'met skill_implied'],
    ['Advanced life support (ALS)', 'Basic life support (BLS)', 'partly skill_near'],
    ['Facharzt für Innere Medizin', 'Approbation', 'partly skill_near'],
    ['ATPL', 'Private pilot licence', 'partly skill_near'],
    ['CKA certification', 'CKAD', 'partly skill_near'],
  ];
  for (const [wish, held, verdict] of pairs) assert.equal(verdictOf(wish, holding(held)), verdict, wish);
});

test('the age of children is no experience in years', () => {
  const [wish] = readRequirements('Anforderungen:\n- Erfahrung mit Kindern unter 3 Jahren');
  assert.equal(wish?.years, undefined);
  assert.equal(readRequirements('Anforderungen:\n- Mindestens 1 Jahr Erfahrung als Koch')[0]?.years, 1);
});

test('what is wished for besides does not make the rest a wish', () => {
  const read = (text: string) =>
    readRequirements(`Requirements:\n- ${text}\n- Python\n- SQL`).map(
      ({ label, importance }) => `${importance} ${label}`,
    );
  assert.equal(read('3+ years of B2B sales experience, ideally in Salesforce')[0], 'must B2B sales');
  assert.equal(read('大专及以上学历，市场营销专业优先')[0], 'must 大专及以上学历');
  assert.equal(read('Salesforce would be a plus')[0], 'nice Salesforce');
});

test('lists without a heading that is known are read, weekends are no Finnish', () => {
  const labels = readRequirements(
    'Camarero\nPara este puesto:\n- Experiencia de 1 año como camarero\n- Carnet de manipulador de alimentos\n- Disponibilidad fines de semana',
  ).map(({ kind, label }) => `${kind} ${label}`);
  assert.deepEqual(labels, [
    'experience camarero',
    'certificate Carnet de manipulador de alimentos',
    'other Disponibilidad fines de semana',
  ]);
});

test('what a position says by the way is no wish of its own', () => {
  const read = (...lines: string[]) =>
    readRequirements(`Requirements:\n- ${lines.join('\n- ')}\n- Python\n- Docker`)
      .slice(0, -2)
      .map(({ kind, label, skillMode = 'all' }) => `${kind} ${label} ${skillMode}`);
  assert.deepEqual(read('Good knowledge of Portuguese employment law'), ['skill employment law all']);
  assert.deepEqual(read('Fluent in Portuguese'), ['language Fluent in Portuguese all']);
  assert.deepEqual(read('MySQL, Redis and message queues (Kafka or RabbitMQ)'), [
    'skill MySQL, Redis, message queues all',
  ]);
  assert.deepEqual(read('Python (pandas) or R').slice(0, 1), ['skill Python, R any']);
  assert.deepEqual(read('A degree in education or a PGCE').length, 1);
  assert.deepEqual(read('Ropewalk Operator (RWO) certificate'), ['certificate Ropewalk Operator (RWO) all']);
});

test('a certificate of the same trade under another name is near', () => {
  const sketch = { certificates: ['Level 2 Food Safety in Catering'] };
  assert.equal(verdictOf('Food hygiene certificate', sketch), 'partly skill_near');
});

test('a skill that no table knows is judged by its words as they stand', () => {
  const requirements = [
    {
      id: 'a',
      kind: 'skill' as const,
      importance: 'must' as const,
      text: 'Zumbatrix',
      label: 'Zumbatrix',
      weight: 3,
    },
  ];
  const match = (highlight: string) =>
    matchProfile({ ...makeCv({ work: [job(highlight)] }), requirements }).verdicts[0]!.verdict;
  assert.equal(match('Ran courses in zumbatrix'), 'met');
  assert.equal(match('Ran courses in zumbatrixology'), 'not_shown');
});

test('two people or two languages in one file need a person, with the reason', async () => {
  const [english, german] = [people[0]!, people[1]!];
  const reasons = async (cv: string) =>
    (await analyseText(cv, english.position)).report.overall.reasons.map(({ code }) => code);
  const own = english.write(english);
  const other = english.write({ ...english, name: 'Robin Other', address: 'Hull' }).replace('kim@', 'robin@');
  assert.ok((await reasons(`${own}\n\n${other}`)).includes('match.overall.two_people'));
  const shown = async (cv: string) =>
    (await analyseText(cv, english.position)).report.verdicts.map(({ credit }) => credit);
  const skilled = other.replace('Wound care, ', 'Wound care, Dialysis, ');
  assert.deepEqual(await shown(`${own}\n\n${skilled}`), await shown(own));
  const prose = {
    en: 'I have been working in the care of people for many years and I am used to taking on the work of a whole ward at night. ',
    de: 'Ich arbeite seit vielen Jahren in der Pflege und bin es gewohnt, die Arbeit auf der Station in der Nacht allein zu machen. ',
  };
  assert.ok(
    (await reasons(`${own}\n${prose.en.repeat(5)}\n\n${prose.de.repeat(5)}`)).includes(
      'match.overall.two_languages',
    ),
  );
  for (const one of [own, `${own}\n\n${prose.en.repeat(6)}`, german.write(german)])
    assert.deepEqual(
      (await reasons(one)).filter((code) => code.includes('two_')),
      [],
    );
  const referees = `${own}\nReferences\n\nDr Ann Lee, ann@example.test\nMr Bo Ray, bo@example.test\n`;
  assert.ok(!(await reasons(referees)).includes('match.overall.two_people'));
});
