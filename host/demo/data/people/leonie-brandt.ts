import type { DemoPerson } from '../person.ts';

export const leonieBrandt: DemoPerson = {
  file: 'Leonie-Brandt-Lagerlogistik',
  position: 'fachkraft-lagerlogistik',
  locale: 'de',
  name: 'Leonie Brandt',
  headline: 'Fachkraft für Lagerlogistik',
  contact: ['leonie.brandt@example.com', '+49 40 5550 1273', 'Hamburg-Harburg'],
  summary:
    'Fachkraft für Lagerlogistik mit sechs Jahren Erfahrung im Wareneingang und in der Kommissionierung von Lebensmitteln.',
  work: [
    {
      title: 'Fachkraft für Lagerlogistik',
      place: 'Elbfrucht Handels GmbH, Hamburg',
      dates: '08/2020 – heute',
      points: [
        'Annahme und Prüfung von bis zu 40 Lkw am Tag, Buchung in SAP EWM.',
        'Kommissionierung nach HACCP, auch im Tiefkühlbereich.',
        'Be- und Entladen mit Gabelstapler und Schubmaststapler.',
        'Einarbeitung neuer Kolleginnen und Kollegen, Arbeit im Zwei-Schicht-System.',
      ],
    },
  ],
  education: [
    {
      title: 'Ausbildung zur Fachkraft für Lagerlogistik',
      place: 'Möbelhaus Petersen, Lüneburg',
      dates: '08/2017 – 07/2020',
      points: ['Wareneingang, Lager, Versand und Inventur.'],
    },
    {
      title: 'Realschulabschluss',
      place: 'Realschule Winsen (Luhe)',
      dates: '2011 – 2017',
      points: [],
    },
  ],
  skills: [
    { group: 'Lager', names: ['Wareneingang', 'Kommissionierung', 'Inventur', 'Ladungssicherung', 'HACCP'] },
    { group: 'EDV', names: ['SAP EWM', 'Excel'] },
  ],
  languages: ['Deutsch (Muttersprache)', 'Englisch (A2)'],
  certificates: ['Staplerschein, 2018', 'Führerschein Klasse B'],
};
