import type { CourseData, Person } from './platform/course.ts';
import { instructor, learner } from './platform/vocabulary.ts';

// An invented college. Its people can be written to nowhere.

export const college = 'Northfield College';

/** A part of the course. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: string;
}

export const sections: readonly Section[] = [
  {
    id: 'strengths',
    title: 'Know what you bring',
    text: 'Before anybody reads your CV, write down three things that you did well this year, and who saw it.',
  },
  {
    id: 'cv',
    title: 'A CV that gets read',
    text: 'Six seconds is what a first look takes. Say what you did, how much of it, and what came of it.',
  },
  {
    id: 'interview',
    title: 'Practise the interview',
    text: 'Nobody is good at this the first time. Try it here, where nothing depends on it.',
  },
];

const teach = (id: string, givenName: string, familyName: string, locale = 'en') =>
  describe(id, givenName, familyName, [instructor], locale);
const learn = (id: string, givenName: string, familyName: string, locale = 'en') =>
  describe(id, givenName, familyName, [learner], locale);

const describe = (
  id: string,
  givenName: string,
  familyName: string,
  roles: readonly string[],
  locale: string,
): Person => ({
  id,
  givenName,
  familyName,
  name: `${givenName} ${familyName}`,
  email: `${givenName}.${familyName}@northfield.example`
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase(),
  roles,
  locale,
});

export const firstCourse: CourseData = {
  id: 'car-210',
  title: 'CAR 210: From study to work',
  people: [
    teach('p-100', 'Ines', 'Duarte'),
    learn('p-201', 'Nora', 'Vestergaard'),
    learn('p-202', 'Amara', 'Okafor'),
    learn('p-203', 'Lukas', 'Brandt', 'de'),
    learn('p-204', 'Camille', 'Laurent', 'fr'),
    learn('p-205', 'Mateo', 'Ibáñez', 'es'),
    learn('p-206', 'Wei', 'Zhang', 'zh'),
  ],
};

export const isTeacher = ({ roles }: Person): boolean => roles.includes(instructor);

export const nameRole = (person: Person): string => (isTeacher(person) ? 'Teacher' : 'Learner');
