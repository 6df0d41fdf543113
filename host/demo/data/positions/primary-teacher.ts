import type { DemoPosition } from '../position.ts';

export const primaryTeacher: DemoPosition = {
  key: 'primary-teacher',
  title: 'Primary School Teacher (Year 4)',
  company: 'Willow Road Primary School',
  location: 'Manchester, United Kingdom',
  city: 'Manchester',
  country: 'GB',
  locale: 'en',
  employment: 'FULL_TIME',
  pay: { currency: 'GBP', min: 31_650, max: 43_600, per: 'YEAR' },
  age: 6,
  description: `Willow Road is a two-form entry school with 410 children who speak 31 languages at home. From September we need a class teacher for Year 4.

## What you will do

- Plan and teach lessons across the whole primary curriculum.
- Assess how each child is getting on, and change your plan when it does not work.
- Work with teaching assistants, our SENCO and parents.
- Run one club a week, of your choosing.

## You must have

- Qualified Teacher Status (QTS)
- A bachelor's degree in education, or another degree with a PGCE
- Experience of teaching in Key Stage 2, training placements included
- Good classroom management
- Knowledge of safeguarding and of the national curriculum

## It would help if you had

- Experience with children who learn English as an additional language
- Experience with special educational needs
- The wish to lead music or science in the school
- A first aid certificate

## What you get

- A mentor and half a day more of planning time each week in your first year
- A class of 27 with a full-time teaching assistant
- Teachers' pension and a staff room with a piano

## About the school

Ofsted called us good in 2023, and "a noisy, kind place". We liked the second part better.`,
};
