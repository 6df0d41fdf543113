import type { DemoPosition } from '../position.ts';

export const frontEndDev: DemoPosition = {
  key: 'front-end-dev',
  title: 'Front-end Developer',
  company: 'Kestrel Maps',
  location: 'Rotterdam, Netherlands (hybrid)',
  city: 'Rotterdam',
  country: 'NL',
  locale: 'en',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 58_000, max: 74_000, per: 'YEAR' },
  age: 2,
  description: `Kestrel Maps draws the harbour charts that pilots, port authorities and shipping agents look at all day. Forty people build them in an old grain warehouse on the Maas. We are looking for a front-end developer for the team that makes the live map.

## What you will do

- Build the interface of our live map in TypeScript and Lit, together with two designers.
- Make it usable with a keyboard, with a screen reader and on a phone in the rain.
- Measure what is slow, and make it fast on a five-year-old tablet.
- Review the work of your colleagues and have yours reviewed.

## What you need

- At least 3 years of experience as a front-end developer
- Very good knowledge of TypeScript, HTML and CSS
- Experience with a component framework such as React, Vue or Lit
- Experience with automated tests, for example with Playwright or Jest
- Working knowledge of Git
- English at C1 level or better

## Nice to have

- Experience with web maps (MapLibre, Leaflet or OpenLayers)
- Knowledge of web accessibility (WCAG 2.2)
- Experience with Node.js
- Dutch at B1 level
- A degree in computer science or a related field

## What we offer

- 32 or 40 hours a week, three days a week from home if you like
- 27 days of leave, a pension plan and a yearly budget of €2,000 for learning
- A boat trip in June that nobody has to join

## About us

Kestrel Maps was founded in 2009 by two harbour pilots. We are profitable and independent, and we intend to stay both.`,
};
