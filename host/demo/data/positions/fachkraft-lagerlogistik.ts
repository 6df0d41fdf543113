import type { DemoPosition } from '../position.ts';

export const fachkraftLagerlogistik: DemoPosition = {
  key: 'fachkraft-lagerlogistik',
  title: 'Fachkraft für Lagerlogistik (m/w/d)',
  company: 'Nordkontor Logistik GmbH',
  location: 'Hamburg-Altenwerder',
  city: 'Hamburg',
  country: 'DE',
  locale: 'de',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 2_900, max: 3_400, per: 'MONTH' },
  age: 3,
  description: `Bei Nordkontor lagern Kaffee, Kakao und Gewürze für halb Norddeutschland. In unserem neuen Lager in Altenwerder arbeiten 60 Kolleginnen und Kollegen in zwei Schichten. Wir suchen Verstärkung für Wareneingang und Kommissionierung.

## Ihre Aufgaben

- Sie nehmen Ware an, prüfen sie und buchen sie im Lagerverwaltungssystem.
- Sie kommissionieren Aufträge und machen sie versandfertig.
- Sie be- und entladen Lkw und Container mit dem Gabelstapler.
- Sie helfen bei der Inventur und sorgen für Ordnung und Arbeitssicherheit.

## Das bringen Sie mit

- Abgeschlossene Ausbildung als Fachkraft für Lagerlogistik oder Fachlagerist
- Mindestens 2 Jahre Berufserfahrung im Lager
- Gültiger Staplerschein
- Sicherer Umgang mit einem Lagerverwaltungssystem, zum Beispiel SAP EWM
- Deutschkenntnisse auf dem Niveau B1 oder besser
- Bereitschaft zur Arbeit in zwei Schichten

## Von Vorteil

- Erfahrung mit Lebensmitteln und HACCP
- Führerschein der Klasse B
- Kenntnisse im Umgang mit Gefahrgut
- Englischkenntnisse

## Das bieten wir

- 30 Tage Urlaub, Urlaubs- und Weihnachtsgeld
- Zuschuss zum Deutschlandticket und eine Kantine, in der gekocht wird
- Unbefristeter Vertrag vom ersten Tag an

## Über uns

Nordkontor ist ein Familienunternehmen in vierter Generation mit 210 Beschäftigten an drei Standorten.`,
};
