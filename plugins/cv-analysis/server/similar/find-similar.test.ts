import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Traits } from '../../collections/index.ts';
import { findSimilar } from './find-similar.ts';

const person = (id: string, skills: string, years: number | null = 5, subjectId = `s-${id}`): Traits => ({
  id,
  documentId: `d-${id}`,
  analysisId: `a-${id}`,
  subjectId,
  positionTitle: null,
  personName: id,
  title: null,
  skills: skills.split(' '),
  years,
  blind: false,
  createdAt: '',
  updatedAt: '',
});
const names = (own: Traits, others: Traits[], most = 5) =>
  findSimilar(own, others, most).map(({ traits, shared }) => `${traits.id}: ${shared.join(' ')}`);

const own = person('own', 'git linux cobol fortran');
const crowd = ['a', 'b', 'c', 'd'].map((id) => person(id, 'git linux'));

test('who shares what few people show comes before who shares what everybody shows', () => {
  const rare = person('rare', 'cobol fortran');
  assert.deepEqual(names(own, [...crowd, rare], 2), ['rare: cobol fortran', 'a: git linux']);
});

test('skills that the other one lacks or has beside count against it, and so do years far apart', () => {
  const same = person('same', 'git linux cobol fortran');
  const broad = person('broad', 'git linux cobol fortran java rust go perl ruby');
  const older = person('older', 'git linux cobol fortran', 30);
  assert.deepEqual(
    findSimilar(own, [broad, older, same], 3).map(({ traits }) => traits.id),
    ['same', 'older', 'broad'],
  );
});

test('one skill in common is chance; a person is named once, and never as like themselves', () => {
  const one = person('one', 'git java');
  const before = person('b1', 'git linux cobol', 5, 'twice');
  const after = person('b2', 'git linux fortran', 5, 'twice');
  const self = person('self', 'git linux cobol fortran', 5, own.subjectId);
  assert.deepEqual(names(own, [one, before, after, self]), ['b2: fortran linux git']);
});

test('the order in which people are read does not matter', () => {
  const all = [...crowd, person('x', 'git cobol', null), person('y', 'linux fortran')];
  assert.deepEqual(names(own, all.toReversed(), 9), names(own, all, 9));
});
