import type { DemoPosition } from '../position.ts';

export const jefeDeCocina: DemoPosition = {
  key: 'jefe-de-cocina',
  title: 'Jefe o jefa de cocina',
  company: 'Restaurante La Albufera',
  location: 'Valencia, España',
  city: 'Valencia',
  country: 'ES',
  locale: 'es',
  employment: 'FULL_TIME',
  pay: { currency: 'EUR', min: 30_000, max: 36_000, per: 'YEAR' },
  age: 5,
  description: `La Albufera es un restaurante de cocina valenciana con 80 plazas y una terraza frente al lago. Trabajamos con arroz de la zona y con lo que trae la lonja cada mañana. Buscamos a quien dirija una cocina de siete personas.

## Funciones

- Diseñar la carta de cada temporada y calcular su coste.
- Organizar el trabajo, los turnos y la formación del equipo.
- Hacer los pedidos y controlar el almacén y las mermas.
- Cuidar de la higiene y de la seguridad alimentaria.

## Requisitos

- Título de técnico superior en Dirección de Cocina o formación equivalente
- Mínimo 5 años de experiencia en cocina, dos de ellos como jefe de cocina o de partida
- Conocimientos de APPCC y seguridad alimentaria
- Experiencia en gestión de equipos y de costes
- Español fluido

## Se valora

- Experiencia en arroces y cocina mediterránea
- Conocimientos de pastelería
- Inglés o valenciano
- Carnet de conducir

## Ofrecemos

- Contrato indefinido y dos días libres seguidos
- Cierre de tres semanas en enero
- Participación en los beneficios a partir del segundo año

## Quiénes somos

Una casa abierta desde 1987 que aparece en pocas guías y está llena casi todos los días.`,
};
