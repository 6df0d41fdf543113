import type { DemoPosition } from '../position.ts';

export const dataAnalyst: DemoPosition = {
  key: 'data-analyst',
  title: 'Data Analyst',
  company: 'Lumen Energy',
  location: 'Dublin, Ireland',
  city: 'Dublin',
  country: 'IE',
  locale: 'en',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 46_000, max: 58_000, per: 'YEAR' },
  age: 4,
  description: `Lumen Energy sells green electricity to 300,000 homes. Our data team of six answers the questions of everybody else: why bills rise, who leaves, and how much wind there will be on Thursday.

## Your work

- Turn questions from customer care, trading and finance into figures that they can act on.
- Build and look after dashboards that people open every morning.
- Plan and read A/B tests with the product team.
- Keep our metrics defined in one place, and explained in plain words.

## Requirements

- Bachelor's degree in statistics, mathematics, economics or a similar subject
- 2+ years of experience in data analysis
- Excellent knowledge of SQL
- Good knowledge of Python (pandas) or R
- Experience with a BI tool such as Tableau, Power BI or Looker
- Able to explain results to people who are not analysts

## Would be a plus

- Experience with dbt or Airflow
- Knowledge of A/B testing and statistics
- Experience in the energy sector
- German or French

## Benefits

- Hybrid work with two days a week in our office at Grand Canal Dock
- 25 days of leave, health insurance, and free electricity up to 3,000 kWh
- One Friday afternoon in two for learning

## About Lumen

We have been at it since 2014, buy only from wind and solar parks on the island, and publish every price we have ever charged.`,
};
