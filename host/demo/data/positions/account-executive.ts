import type { DemoPosition } from '../position.ts';

export const accountExecutive: DemoPosition = {
  key: 'account-executive',
  title: 'Account Executive, Mid-Market',
  company: 'Parcelwise',
  location: 'Toronto, Canada (remote within Ontario)',
  city: 'Toronto',
  country: 'CA',
  locale: 'en',
  employment: 'FULL_TIME',
  pay: { currency: 'CAD', min: 75_000, max: 95_000, per: 'YEAR' },
  age: 9,
  description: `Parcelwise is software for web shops that ship 500 to 50,000 parcels a month. Two thousand of them use it. You would bring us the next hundred.

## What you will do

- Own the whole sale, from the first call to the signed contract.
- Find out what a shop needs before showing it anything.
- Build a pipeline of your own beside the leads from marketing.
- Keep the CRM so that your forecast can be believed.

## What we are looking for

- 3 years or more of B2B sales experience, at least one of them in SaaS
- Proven record of meeting or exceeding quota
- Experience with a CRM such as Salesforce or HubSpot
- Strong negotiation and presentation skills
- Fluent English

## Bonus points

- Knowledge of e-commerce or logistics
- French at B2 level or better
- Experience with MEDDIC or another sales methodology

## What we offer

- Base salary as above and the same again on target, uncapped
- Four weeks of vacation, health and dental from day one
- A desk at King West whenever you want one

## About us

We are 85 people in Toronto, Montréal and at kitchen tables. We have grown every year since 2017 without buying a single billboard.`,
};
