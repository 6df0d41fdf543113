import type { DemoPerson } from '../person.ts';

export const noraVestergaard: DemoPerson = {
  file: 'Nora-Vestergaard-front-end-developer',
  position: 'front-end-dev',
  locale: 'en',
  name: 'Nora Vestergaard',
  headline: 'Front-end Developer',
  contact: [
    'nora.vestergaard@example.com',
    '+31 6 5550 0142',
    'Delft, Netherlands',
    'github.com/noravest-example',
  ],
  summary:
    'Front-end developer with five years of experience in web applications that are used all day. I care about interfaces that work without a mouse, and about pages that load on a train.',
  work: [
    {
      title: 'Front-end Developer',
      place: 'Tidewater Ticketing, The Hague',
      dates: 'March 2022 – Present',
      points: [
        'Rebuilt the seat map in TypeScript and Lit; it opens in 0.8 s on a mid-range phone, before 3.1 s.',
        'Wrote 140 end-to-end tests with Playwright that run before each release.',
        'Led the work that brought the shop to WCAG 2.1 AA, checked by an outside auditor.',
        'Reviewed code daily and looked after two junior developers.',
      ],
    },
    {
      title: 'Junior Front-end Developer',
      place: 'Polder Studio, Rotterdam',
      dates: 'September 2019 – February 2022',
      points: [
        'Built websites and a booking tool for twelve museums with React, HTML and CSS.',
        'Added maps of the collections with Leaflet.',
        'Moved the team from FTP to Git and automated deployments.',
      ],
    },
  ],
  education: [
    {
      title: 'Bachelor of Science, Computer Science',
      place: 'Delft University of Technology',
      dates: '2016 – 2019',
      points: ['Thesis on drawing large maps in the browser.'],
    },
  ],
  skills: [
    { group: 'Languages', names: ['TypeScript', 'JavaScript', 'HTML', 'CSS'] },
    { group: 'Frameworks', names: ['Lit', 'React', 'Vite', 'Leaflet'] },
    { group: 'Tools', names: ['Git', 'Playwright', 'Jest', 'Figma', 'Node.js'] },
  ],
  languages: ['Danish (native)', 'English (C2)', 'Dutch (A2)'],
  certificates: [],
};
