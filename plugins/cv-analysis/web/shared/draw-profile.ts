import type { Translator } from 'inlay/widgets/i18n';
import { html, nothing, type TemplateResult } from 'lit';
import type { Profile } from '../../shared/profile.ts';
import { writeSpan } from './dates.ts';

type Drawn = TemplateResult | typeof nothing;

/** Draws a CV as it was read, so that a person can see what was read wrongly. */
export function drawProfile(t: Translator, profile: Profile): TemplateResult {
  const { basics, work, education, skills, languages, certificates, projects } = profile;
  return html`<div class="profile">
    ${drawBasics(basics)}
    ${drawPart(
      t('check.profile.work'),
      work.map(({ position, name, startDate, endDate, highlights }) =>
        drawEntry(position ?? name, position ? name : '', writeSpan(t, startDate, endDate), highlights),
      ),
    )}
    ${drawPart(
      t('check.profile.education'),
      education.map(({ studyType, area, institution, startDate, endDate }) => {
        const title = [studyType, area].filter(Boolean).join(', ');
        return drawEntry(title || institution, title ? institution : '', writeSpan(t, startDate, endDate));
      }),
    )}
    ${drawPart(
      t('check.profile.projects'),
      projects.map(({ name, description, startDate, endDate }) =>
        drawEntry(name, description, writeSpan(t, startDate, endDate)),
      ),
    )}
    ${drawChips(
      t('check.profile.skills'),
      skills.flatMap(({ name, keywords }) => (keywords?.length ? keywords : name ? [name] : [])),
    )}
    ${drawChips(
      t('check.profile.languages'),
      languages.map(({ language, fluency }) => [language, fluency].filter(Boolean).join(' · ')),
    )}
    ${drawChips(
      t('check.profile.certificates'),
      certificates.flatMap(({ name }) => (name ? [name] : [])),
    )}
  </div>`;
}

function drawBasics({
  name,
  label,
  email,
  phone,
  url,
  location,
  profiles,
}: Profile['basics']): TemplateResult {
  const place = [location?.postalCode, location?.city, location?.region, location?.countryCode];
  const links = profiles?.map((profile) => profile.url) ?? [];
  const contact = [email, phone, place.filter(Boolean).join(' '), url, ...links].filter(Boolean);
  return html`<div class="basics">
    ${name ? html`<strong class="name"><bdi>${name}</bdi></strong>` : nothing}
    ${label ? html`<span>${label}</span>` : nothing}
    ${contact.length > 0 ? html`<ul class="facts">${contact.map((fact) => html`<li><bdi>${fact}</bdi></li>`)}</ul>` : nothing}
  </div>`;
}

const drawPart = (heading: string, entries: readonly Drawn[]): Drawn =>
  entries.length === 0
    ? nothing
    : html`<section><h4>${heading}</h4><ul class="entries">${entries}</ul></section>`;

function drawEntry(
  title: string | undefined,
  place: string | undefined,
  span: string,
  highlights: readonly string[] = [],
): TemplateResult {
  return html`<li>
    <div class="entry">
      <span><strong>${title}</strong>${place ? html`<span class="quiet"> · ${place}</span>` : nothing}</span>
      <span class="quiet span">${span}</span>
    </div>
    ${highlights.length > 0 ? html`<ul class="highlights">${highlights.map((line) => html`<li>${line}</li>`)}</ul>` : nothing}
  </li>`;
}

function drawChips(heading: string, chips: readonly string[]): Drawn {
  const shown = chips.filter(Boolean);
  if (shown.length === 0) return nothing;
  return html`<section><h4>${heading}</h4><ul class="chips">${shown.map((chip) => html`<li>${chip}</li>`)}</ul></section>`;
}
