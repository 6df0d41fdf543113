import type { DemoPosition } from '../data/position.ts';
import type { SampleCvFacts } from '../sample-cvs.ts';
import { type Html, html } from '../site/html.ts';
import { renderDescription, renderJobPosting } from './describe-position.ts';
import type { Page } from './layout.ts';
import type { Snippets } from './snippet.ts';
import { formatAge, formatPay, words } from './words.ts';

export function listPage(positions: readonly DemoPosition[]): Page {
  const newest = [...positions].sort((a, b) => a.age - b.age);
  return {
    title: 'Harbour Jobs: good work, plainly described',
    lang: 'en',
    body: html`<section class="hero">
<h1>Good work, plainly described.</h1>
<p>${positions.length} openings this week. Every one says what it pays.</p>
<label class="search"><span>Find an opening</span>
<input type="search" data-filter="#openings" placeholder="Nurse, Hamburg, 工程师 …" autocomplete="off"></label>
</section>
<ul class="openings" id="openings">${newest.map(renderRow)}</ul>
<p class="none" id="none" hidden>No opening has these words.</p>`,
  };
}

const renderRow = (position: DemoPosition): Html => {
  const { key, title, company, location, locale } = position;
  return html`<li lang="${locale}"><a href="/jobs/${key}">
${renderMark(company)}
<span class="what"><strong>${title}</strong><span>${company}</span></span>
<span class="where"><span>${location}</span><span>${formatPay(position)}</span></span>
<span class="when">${formatAge(position)}</span>
</a></li>`;
};

/** A company's mark: its first letter in one of six colours. */
const renderMark = (company: string): Html => {
  const tone = [...company].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % 6;
  return html`<span class="mark tone-${tone}" aria-hidden="true">${[...company][0]}</span>`;
};

interface JobPageOptions {
  readonly position: DemoPosition;
  readonly snippets: Snippets;
  readonly samples: readonly SampleCvFacts[];
  /** Language asked for the widget; left out, it follows the page. */
  readonly lang: string | undefined;
  readonly nonce?: string | undefined;
}

export async function jobPage({ position, snippets, samples, lang, nonce }: JobPageOptions): Promise<Page> {
  const { key, title, company, location, locale, employment, description } = position;
  const say = words[locale];
  const hasWidget = snippets.widget !== undefined;
  return {
    title: `${title}, ${company}`,
    lang: locale,
    nonce,
    head: html`${renderJobPosting(position, new Date())}
${hasWidget && (await snippets.script(nonce === undefined ? {} : { nonce }))}`,
    body: html`<article class="job">
<header class="job-head">
<p class="back"><a href="/">← ${say.all}</a></p>
${renderMark(company)}
<div><p class="company">${company}</p><h1>${title}</h1></div>
</header>
<div class="job-text">${renderDescription(description)}</div>
<aside class="job-side">
<dl>
<dt>${say.place}</dt><dd>${location}</dd>
<dt>${say.hours}</dt><dd>${say[employment]}</dd>
<dt>${say.pay}</dt><dd>${formatPay(position)}</dd>
<dt>${say.posted}</dt><dd>${formatAge(position)}</dd>
</dl>
${hasWidget && html`<a class="button" href="#check">${say.jump}</a>`}
<section class="apply" data-apply data-ready="${say.applyReady}" data-done="${say.applied}">
<h2>${say.apply}</h2>
<p role="status">${hasWidget ? say.applyIntro : say.applyNone}</p>
<button class="button" type="button" disabled>${say.applyWith}</button>
</section>
<div role="status" data-closed><template><section class="apply">
<h2>${say.closed}</h2>
<p>${say.closedText}</p>
<p><a href="/">${say.others}</a></p>
</section></template></div>
</aside>
${
  hasWidget &&
  html`<section class="check" id="check">
<h2>${say.check}</h2>
<p>${say.checkIntro}</p>
${samples.length > 0 && html`<p class="samples">${say.samples}</p><ul class="samples">${sortFor(position, samples).map(renderSample)}</ul>`}
<div class="slot">${snippets.element({ position: key, lang })}</div>
</section>`
}
</article>`,
  };
}

/** The CV that was written for this opening comes first. */
const sortFor = ({ key }: DemoPosition, samples: readonly SampleCvFacts[]): SampleCvFacts[] =>
  [...samples].sort((a, b) => Number(b.position === key) - Number(a.position === key));

const renderSample = ({ name, person, headline }: SampleCvFacts): Html =>
  html`<li><a href="/sample-cvs/${encodeURIComponent(name)}" download="${name}">${person}<span>${headline}</span></a></li>`;

export const lostPage = (): Page => ({
  title: 'Not found',
  lang: 'en',
  body: html`<section class="hero"><h1>There is no such page.</h1>
<p>The opening may have been filled. <a href="/">See all openings</a>.</p></section>`,
});
