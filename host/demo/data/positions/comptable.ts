import type { DemoPosition } from '../position.ts';

export const comptable: DemoPosition = {
  key: 'comptable',
  title: 'Comptable général (F/H)',
  company: 'Ateliers Vauzelle',
  location: 'Lyon, France',
  city: 'Lyon',
  country: 'FR',
  locale: 'fr',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 32_000, max: 38_000, per: 'YEAR' },
  age: 7,
  description: `Les Ateliers Vauzelle fabriquent des charpentes et des escaliers en bois pour toute la région. Notre comptable part à la retraite au printemps ; nous cherchons la personne qui tiendra ensuite les comptes de nos 75 salariés et trois sites.

## Vos missions

- Tenir la comptabilité générale, clients et fournisseurs.
- Préparer les clôtures mensuelles et le bilan avec notre expert-comptable.
- Établir les déclarations de TVA et suivre la trésorerie.
- Aider les chefs d’atelier à lire leurs coûts.

## Profil recherché

- BTS Comptabilité et gestion ou DCG
- Au moins 3 ans d’expérience en comptabilité générale
- Maîtrise d’Excel et d’un logiciel comptable (Sage, Cegid ou EBP)
- Connaissance de la fiscalité française et de la TVA
- Rigueur et discrétion

## Atouts

- Expérience dans une PME industrielle ou du bâtiment
- Notions de paie
- Anglais professionnel
- Expérience d’un changement d’ERP

## Nous offrons

- 35 heures, horaires libres entre 7 h et 19 h, un jour de télétravail
- Treizième mois, intéressement et mutuelle prise en charge à 80 %
- Deux mois de passation avec la personne qui part

## Qui sommes-nous

Une entreprise fondée en 1961, rachetée par ses salariés en 2015.`,
};
