import type { DemoPosition } from '../data/position.ts';
import { type Html, html, jsonIn } from '../site/html.ts';

/** The description's headings, lists and paragraphs: all the Markdown that the openings use. */
export function renderDescription(markdown: string): Html {
  const blocks = markdown.split(/\n{2,}/).map((block) => {
    if (block.startsWith('## ')) return html`<h2>${block.slice(3)}</h2>`;
    if (!block.startsWith('- ')) return html`<p>${block}</p>`;
    return html`<ul>${block.split('\n').map((line) => html`<li>${line.replace(/^- /, '')}</li>`)}</ul>`;
  });
  return html`${blocks}`;
}

const day = 24 * 3600 * 1000;

export const findPosted = ({ age }: DemoPosition, now: Date): Date => new Date(now.getTime() - age * day);

/** What search engines read (schema.org/JobPosting). */
export function renderJobPosting(position: DemoPosition, now: Date): Html {
  const { title, description, company, city, country, employment, pay, locale, key } = position;
  const isoDay = (date: Date) => date.toISOString().slice(0, 10);
  const value = { '@type': 'QuantitativeValue', minValue: pay.min, maxValue: pay.max, unitText: pay.per };
  const posting = {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description: renderDescription(description).text,
    identifier: { '@type': 'PropertyValue', name: company, value: key },
    inLanguage: locale,
    datePosted: isoDay(findPosted(position, now)),
    validThrough: isoDay(new Date(now.getTime() + 60 * day)),
    employmentType: employment,
    hiringOrganization: { '@type': 'Organization', name: company },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: city, addressCountry: country },
    },
    baseSalary: { '@type': 'MonetaryAmount', currency: pay.currency, value },
  };
  return html`<script type="application/ld+json">${jsonIn(posting)}</script>`;
}
