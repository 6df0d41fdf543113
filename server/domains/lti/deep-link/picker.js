// The page of choice: positions are looked up as somebody types, the preview follows, and a choice is sent once.
const { choices, usual, positions, more, texts } = JSON.parse(
  document.getElementById('inlay-facts').textContent,
);
const form = document.getElementById('inlay-picker');
const list = document.getElementById('inlay-positions');
const status = document.getElementById('inlay-found');
const search = document.getElementById('inlay-search');
const again = document.getElementById('inlay-again');
const sending = document.getElementById('inlay-sending');
const grade = document.getElementById('inlay-grade');
const gradedHint = document.getElementById('inlay-graded-hint');
const { title, graded, maximum, open } = form.elements;

let chosen = usual;
let titleIsTheirs = title.value !== '';
let wantsGrade = false;
let sent = false;

const fill = (text, values) => text.replaceAll(/\{(\w+)\}/g, (_, name) => values[name] ?? '');
const name = ({ title, location }) => (location ? `${title} (${location})` : title);
const findChoice = () => choices.find(({ id }) => id === form.elements.choice.value);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function makeRow(position) {
  const radio = make('input', { type: 'radio', name: 'position', value: position?.id ?? '' });
  radio.checked = position?.id === chosen?.id;
  radio.addEventListener('change', () => {
    chosen = position;
    showPreview();
  });
  const label = make('span', {}, position?.title ?? texts.noPosition);
  if (position?.location) label.append(make('span', { className: 'quiet' }, position.location));
  return make('label', { className: 'row' }, radio, label);
}

/** What is chosen stays in sight, whatever is looked for. */
function showPositions(found, isMore) {
  const others = found.filter(({ id }) => id !== chosen?.id);
  list.replaceChildren(makeRow(), ...(chosen ? [makeRow(chosen)] : []), ...others.map(makeRow));
  const looking = search.value.trim() !== '';
  if (found.length === 0) status.textContent = looking ? texts.foundNone : texts.noneOpen;
  else if (isMore) status.textContent = fill(texts.foundMore, { count: found.length });
  else status.textContent = looking ? fill(texts.found, { count: found.length }) : '';
}

let timer;
let asked;

async function look() {
  clearTimeout(timer);
  asked?.abort();
  asked = new AbortController();
  const { signal } = asked;
  again.hidden = true;
  list.setAttribute('aria-busy', 'true');
  status.textContent = texts.searching;
  try {
    const body = new URLSearchParams({ picking: form.elements.picking.value, q: search.value });
    const answer = await fetch('/lti/deep-link/positions', { method: 'POST', body, signal });
    const { data, error } = await answer.json();
    if (error) throw new Error(error.message);
    showPositions(data.positions, data.more);
  } catch {
    if (signal.aborted) return;
    status.textContent = texts.searchFailed;
    again.hidden = false;
  }
  list.removeAttribute('aria-busy');
}

search.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(look, 250);
});
search.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  look();
});
again.addEventListener('click', look);

function suggestTitle({ title: widget }) {
  return chosen ? `${widget} – ${chosen.title}`.slice(0, 200) : widget;
}

/** A column that never fills would worry a class: it is offered only where a score comes, and says why where not. */
function showGrade({ forStaff, scores }) {
  // A link without a position opens the one of the connection.
  const isOpen = scores === 'always' || (scores === 'with-position' && Boolean(chosen ?? usual));
  grade.hidden = forStaff;
  graded.disabled = !isOpen;
  graded.checked = isOpen && wantsGrade;
  maximum.disabled = !graded.checked;
  maximum.closest('label').hidden = maximum.disabled;
  gradedHint.textContent = isOpen
    ? texts.gradedHint
    : scores === 'never'
      ? texts.noScore
      : texts.scoreNeedsPosition;
}

function showPreview() {
  const choice = findChoice();
  if (!choice) return;
  if (!titleIsTheirs) title.value = suggestTitle(choice);
  if (grade) showGrade(choice);
  const values = {
    widget: choice.title,
    module: choice.moduleName,
    summary: choice.summary,
    position: chosen && name(chosen),
    maximum: maximum?.value,
  };
  const isGraded = grade && graded.checked && !choice.forStaff;
  const where = open?.value === 'window' ? texts.opensInWindow : open && texts.opensInPage;
  const lines = [
    choice.forStaff ? texts.previewStaff : texts.previewLearners,
    chosen ? texts.previewPosition : texts.previewNoPosition,
    ...(grade && !choice.forStaff ? [isGraded ? texts.previewGraded : texts.previewNotGraded] : []),
  ].map((line) => make('li', {}, fill(line, values)));
  if (where)
    lines.push(
      make('li', {}, `${texts.opens} ${where}${document.documentElement.lang === 'zh' ? '。' : '.'}`),
    );
  document
    .getElementById('inlay-preview')
    .replaceChildren(make('p', { className: 'link' }, title.value || choice.title), make('ul', {}, ...lines));
}

graded?.addEventListener('input', () => {
  wantsGrade = graded.checked;
});
title.addEventListener('input', () => {
  titleIsTheirs = title.value !== '';
});
form.addEventListener('input', showPreview);

// The second click of two goes nowhere. Buttons are put out only after the form took up which one was pressed.
form.addEventListener('submit', (event) => {
  if (sent) return event.preventDefault();
  sent = true;
  sending.textContent = texts.sending;
  setTimeout(() => setButtons(true));
});
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  sent = false;
  sending.textContent = '';
  setButtons(false);
});

function setButtons(disabled) {
  for (const button of form.querySelectorAll('footer button')) button.disabled = disabled;
}

showPositions(positions, more);
showPreview();

// LTI Client Side postMessages: an LMS that listens gives the frame its height; a height is no secret.
if (parent !== window)
  new ResizeObserver(() => {
    parent.postMessage({ subject: 'lti.frameResize', height: document.documentElement.scrollHeight }, '*');
  }).observe(document.body);
