import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findSkills } from './find-skills.ts';

/** What an employer offers stands beside what is asked for, and must not become a requirement. */
const offers = {
  en: [
    'We offer 30 days of holiday, a company pension and a free gym membership.',
    'Health insurance, dental cover and a cycle to work scheme are included.',
    'You may work from home two days a week; lunch is on us.',
    'Salary: 45,000 to 52,000 a year, full time, permanent.',
    'We are an equal opportunity employer and welcome every application.',
  ],
  de: [
    'Wir bieten 30 Tage Urlaub, betriebliche Altersversorgung und einen Zuschuss zur Kita.',
    'Unbefristete Festanstellung in Vollzeit, keine Zeitarbeit.',
    'Homeoffice ist an zwei Tagen möglich, das Jobticket zahlen wir.',
    'Gehalt nach Tarif, Weihnachtsgeld, Obst und Getränke.',
    'Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt eingestellt.',
  ],
  es: [
    'Ofrecemos contrato indefinido, 25 días de vacaciones y seguro médico.',
    'Jornada completa de lunes a viernes con horario flexible.',
    'Plan de pensiones, cheque restaurante y ayuda para el gimnasio.',
    'Salario de 28.000 a 32.000 euros al año.',
    'Dos días de trabajo desde casa a la semana.',
  ],
  fr: [
    'CDI à temps plein, 39 heures, mutuelle et tickets restaurant.',
    'Deux jours à la maison par semaine et cinq semaines de congés.',
    'Salaire de 30 000 à 35 000 euros par an sur treize mois.',
    'Mission en intérim de six mois avec possibilité d’embauche.',
    'Retraite complémentaire et prime de fin d’année.',
  ],
  zh: [
    '我们提供五险一金、带薪年假和年度体检。',
    '每周双休，弹性上班，每周可在家工作一天。',
    '月薪一万五到两万元，十三薪。',
    '提供午餐补贴、交通补贴和节日福利。',
    '公司有健身房和班车。',
  ],
};

for (const [language, list] of Object.entries(offers)) {
  test(`what an employer offers names no skill (${language})`, () => {
    const taken = list.flatMap((text) =>
      findSkills(text).map(({ skillId, start, end }) => `${skillId}: "${text.slice(start, end)}"`),
    );
    assert.deepEqual(taken, []);
  });
}
