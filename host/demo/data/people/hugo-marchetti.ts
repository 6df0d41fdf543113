import type { DemoPerson } from '../person.ts';

export const hugoMarchetti: DemoPerson = {
  file: 'Hugo-Marchetti-data-analyst',
  position: 'data-analyst',
  locale: 'en',
  name: 'Hugo Marchetti',
  headline: 'Data Analyst',
  contact: ['hugo.marchetti@example.com', '+353 85 555 0178', 'Dublin, Ireland'],
  summary:
    'Analyst who came to data from economics. Most at home where a question is vague and the table has no documentation.',
  work: [
    {
      title: 'Data Analyst',
      place: 'Greenbasket Groceries, Dublin',
      dates: 'April 2023 – Present',
      points: [
        'Wrote the SQL behind the weekly report that the management team works from.',
        'Built eleven Tableau dashboards for the delivery and pricing teams.',
        'Planned and read A/B tests of the checkout; one of them raised completed orders by 4 %.',
      ],
    },
    {
      title: 'Junior Analyst',
      place: 'Istituto di Ricerca Padana, Bologna',
      dates: 'September 2019 – June 2021',
      points: [
        'Cleaned and joined survey data with Python (pandas).',
        'Wrote short reports for readers who do not like figures.',
      ],
    },
  ],
  education: [
    {
      title: "Bachelor's degree in Economics",
      place: 'University of Bologna',
      dates: '2016 – 2019',
      points: [],
    },
  ],
  skills: [
    { group: 'Data', names: ['SQL', 'Python', 'pandas', 'A/B testing', 'Statistics'] },
    { group: 'Tools', names: ['Tableau', 'Excel', 'Git', 'BigQuery'] },
  ],
  languages: ['Italian (native)', 'English (C1)', 'French (B1)'],
  certificates: [],
};
