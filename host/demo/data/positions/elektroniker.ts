import type { DemoPosition } from '../position.ts';

export const elektroniker: DemoPosition = {
  key: 'elektroniker',
  title: 'Elektroniker für Energie- und Gebäudetechnik (m/w/d)',
  company: 'Sonnwerk Leipzig eG',
  location: 'Leipzig und Umgebung',
  city: 'Leipzig',
  country: 'DE',
  locale: 'de',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 3_200, max: 3_900, per: 'MONTH' },
  age: 8,
  description: `Sonnwerk ist eine Genossenschaft. Wir bauen Solaranlagen, Speicher und Ladesäulen für Menschen, die mit uns zusammen Eigentümer sind. Für unser Montageteam suchen wir eine Elektrofachkraft.

## Deine Aufgaben

- Du installierst Photovoltaikanlagen, Wechselrichter und Batteriespeicher.
- Du baust Zählerschränke um und nimmst Anlagen in Betrieb.
- Du prüfst und dokumentierst nach VDE.
- Du suchst Fehler und findest sie auch.

## Das solltest du mitbringen

- Abgeschlossene Ausbildung als Elektroniker für Energie- und Gebäudetechnik oder vergleichbar
- Mindestens 1 Jahr Berufserfahrung als Elektriker
- Kenntnisse der VDE-Normen und der Arbeitssicherheit
- Führerschein der Klasse B
- Gute Deutschkenntnisse
- Schwindelfreiheit auf dem Dach

## Schön wäre außerdem

- Erfahrung mit Photovoltaik und Batteriespeichern
- Erfahrung mit Ladeinfrastruktur
- Kenntnisse in KNX oder Smart Home
- Meisterbrief oder die Absicht, ihn zu machen

## Das bekommst du

- Vier-Tage-Woche mit 36 Stunden bei vollem Lohn
- Eigenes Werkzeug, das diesen Namen verdient, und einen elektrischen Transporter
- Wir bezahlen die Meisterschule

## Über uns

Wir sind 34 Leute, seit 2012 dabei und haben über 1.900 Dächer gemacht.`,
};
