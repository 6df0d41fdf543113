import type { DemoPosition } from '../position.ts';

export const hrGeneralist: DemoPosition = {
  key: 'hr-generalist',
  title: 'HR Generalist',
  company: 'Azulejo Hotels',
  location: 'Lisbon, Portugal',
  city: 'Lisbon',
  country: 'PT',
  locale: 'en',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 26_000, max: 33_000, per: 'YEAR' },
  age: 12,
  description: `Nine hotels, 620 colleagues, and until last year one spreadsheet. We now have an HR team of four. You would be the fifth, and the person whom the hotels in Lisbon call first.

## Your tasks

- Recruit for reception, kitchen and housekeeping together with the hotel managers.
- Welcome new colleagues and look after their first ninety days.
- Advise managers on employment law, absence and performance.
- Prepare payroll with our accountants, without surprises on the 25th.

## Your profile

- Degree in human resources, law or business administration
- At least 3 years of experience in human resources
- Good knowledge of Portuguese employment law
- Experience in recruiting and onboarding
- Fluent in Portuguese and English
- Discreet and well organised

## Ideally also

- Experience in hospitality or retail
- Experience with an HR information system such as Personio or Workday
- Knowledge of payroll
- Spanish

## What we offer

- Fourteen salaries, meal card, health insurance
- Twelve free nights a year in any of our hotels
- One day a week from home

## About us

Azulejo was founded by a family that still answers its own telephone.`,
};
