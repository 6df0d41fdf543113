import type { DemoPosition } from '../position.ts';

export const registeredNurse: DemoPosition = {
  key: 'registered-nurse',
  title: 'Registered Nurse, Cardiology',
  company: 'St Brannock Hospital',
  location: 'Bristol, United Kingdom',
  city: 'Bristol',
  country: 'GB',
  locale: 'en',
  employment: 'PART_TIME',
  pay: { currency: 'GBP', min: 31_000, max: 38_000, per: 'YEAR' },
  age: 1,
  description: `The cardiology ward of St Brannock has 28 beds and a team that has known each other for years. We care for people before and after heart surgery, and for their families while they wait.

## The role

- Assess, plan and deliver care for six to eight patients on each shift.
- Monitor ECG and vital signs, and act early when they change.
- Give medication, including intravenous therapy, safely and on time.
- Explain to patients and relatives what happens next, in words that they understand.
- Guide students and newly qualified nurses.

## Essential

- Registration with the NMC as an adult nurse
- Bachelor's degree or diploma in nursing
- At least 2 years of experience on an acute ward
- Experience in patient assessment and medication administration
- Immediate Life Support (ILS) certificate
- Willing to work in rotating shifts, including nights and weekends

## Desirable

- Experience in cardiology or intensive care
- Knowledge of ECG interpretation
- Experience in mentoring students
- Experience with an electronic patient record

## We offer

- 24 to 37.5 hours a week, rosters published eight weeks ahead
- Paid study leave and a funded Advanced Life Support course
- Nursery on site, free parking for night shifts

## About the hospital

St Brannock is a teaching hospital with 640 beds. Last year 94 of 100 patients of this ward said that they would recommend us to a friend.`,
};
