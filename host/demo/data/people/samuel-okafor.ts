import type { DemoPerson } from '../person.ts';

export const samuelOkafor: DemoPerson = {
  file: 'Samuel-Okafor-nurse',
  position: 'registered-nurse',
  locale: 'en',
  name: 'Samuel Okafor',
  headline: 'Registered Nurse (Adult)',
  contact: ['samuel.okafor@example.com', '+44 7700 900461', 'Bath, United Kingdom'],
  summary:
    'Adult nurse with four years on an acute medical ward. Calm in a hurry, known for clear handovers, and looking for a post in cardiology.',
  work: [
    {
      title: 'Staff Nurse, Acute Medical Unit',
      place: 'Avon Vale Hospital, Bath',
      dates: 'October 2021 – Present',
      points: [
        'Care for up to eight patients on each shift, in rotating day and night shifts.',
        'Patient assessment, medication administration and intravenous therapy.',
        'Recognised and escalated deteriorating patients with NEWS2; took part in two cardiac arrest calls a month.',
        'Mentored nine student nurses on their placements.',
      ],
    },
    {
      title: 'Healthcare Assistant',
      place: 'Orchard House Care Home, Bath',
      dates: 'June 2018 – September 2021',
      points: [
        'Helped residents with washing, eating and walking, beside my studies.',
        'Kept the electronic care record up to date.',
      ],
    },
  ],
  education: [
    {
      title: 'Bachelor of Science in Adult Nursing',
      place: 'University of the West of England, Bristol',
      dates: '2018 – 2021',
      points: ['First-class honours.'],
    },
  ],
  skills: [
    {
      group: 'Clinical',
      names: [
        'Patient assessment',
        'Medication administration',
        'Intravenous therapy',
        'Wound care',
        'Venepuncture',
      ],
    },
    { group: 'Other', names: ['Electronic patient records', 'Mentoring', 'Handover (SBAR)'] },
  ],
  languages: ['English (native)', 'Igbo (native)'],
  certificates: ['NMC registration, Adult Nurse, 2021', 'Immediate Life Support (ILS), 2024'],
};
