import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutText } from 'inlay/sdk';
import { parseProfile } from '../profile/parse-profile.ts';
import { makeFlow } from '../profile/testing/make-layout.ts';
import { blindFileName, blindProfile } from './blind-analysis.ts';
import { createBlind } from './create-blind.ts';

function read(cv: string, found: string[] = []) {
  const layout = makeFlow(cv);
  const { text } = layoutText(layout);
  const profile = parseProfile(layout);
  const blind = createBlind(profile, text, found);
  return { ...blind, profile, shown: blind.text + JSON.stringify(blindProfile(profile, blind)) };
}
const hides = (shown: string, ...secrets: string[]) => {
  for (const secret of secrets) assert.ok(!shown.includes(secret), `${secret} in ${shown}`);
};
const known = read(
  'José Doe\njose@doe.test\n\nExperience\n\nNurse, Harbour Hospital, 2015 - 2020\n\nEducation\n\nBSc Nursing, Town College, 2010 - 2014',
);

test('what is said of a person in any text is hidden as it is in the CV itself', () => {
  const said = known.hide(
    'Mrs. Doe, 34 years old married woman, born 3 May 1990, she/her. Tel +49 170 1234567 or 0170 1234567, linkedin.com/in/jose-d-1990, josedoe.dev, (555) 123-4567\nNationality: Syrian',
  );
  hides(said, 'Mrs', '34', 'woman', '1990', 'she/', '123', 'linkedin', 'josedoe', 'Syrian');
});

test('what people can do is no address and no number of a telephone', () => {
  const skills =
    'ASP.NET, Node.js, Socket.io, C++, 01/2019 - 03/2021, 01 2019 - 03 2021, 2015-01-02, 02.03.2019, mobile: iOS, ISO 27001, 1 000 000 rows';
  assert.equal(known.hide(skills), skills);
});

test('a name is hidden with and without its accents, and when it has two letters', () => {
  hides(known.hide('Jose did well, JOSÉ too.'), 'Jose', 'JOS');
  const short = read(
    'Li Bo\nbo@x.test\n\nExperience\n\nNurse at Hospital, 2015 - 2020. Dr Li led the ward.\n\nEducation\n\nBSc Nursing, Ghent University, 2010 - 2014',
  );
  hides(short.shown, 'Li', 'Bo');
});

test('where no name is recognised, more is hidden instead of less', () => {
  const polish = read(
    'Anna Kowalska\nul. Długa 5, Kraków\n\nDoświadczenie zawodowe\n\nPielęgniarka, Szpital Miejski, 2015 - 2020\n\nWykształcenie\n\nUniwersytet Jagielloński, 2010 - 2014',
  );
  hides(polish.shown, 'Anna', 'Kowalska', 'Długa', 'Kraków', 'Jagielloński');
  const letter = read(
    'Dear Sir or Madam\n\nMy name is Maria Rossi and I am applying for the job of nurse, which I have done for nine years in two hospitals and a hospice.\n\nI hope to hear from you.\n\nKind regards\nMaria Rossi',
  );
  hides(letter.shown, 'Maria', 'Rossi');
});

test('a name that only a model found is hidden everywhere', () => {
  const cv = 'CURRICULUM\n\nExperience\n\nNurse, Harbour Hospital, 2015 - 2020. Ngozi led the ward.';
  hides(read(cv, ['Ngozi Obi']).shown, 'Ngozi');
});

test('of a file’s name only its kind is left', () => {
  assert.deepEqual(['Kim_Sample.PDF', 'CV.Smith', 'Sample'].map(blindFileName), ['CV.pdf', 'CV', 'CV']);
});
