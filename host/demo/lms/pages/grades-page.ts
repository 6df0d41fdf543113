import { type Html, html } from '../../site/html.ts';
import { isTeacher } from '../college.ts';
import { type Page, renderEmpty } from '../layout.ts';
import type { LineItem, Person } from '../platform/course.ts';
import { scaleScore } from '../platform/services/scores.ts';
import type { View } from '../view.ts';
import { describeScore } from './grade.ts';

/** The grade book: everybody's for a teacher, their own for a learner. */
export function gradesPage(view: View): Page {
  const { course, person } = view;
  const columns = [...course.lineItems.values()];
  const people = isTeacher(person)
    ? [...course.people.values()].filter((each) => !isTeacher(each))
    : [person];
  return {
    title: 'Grades',
    here: '/grades',
    person,
    wide: true,
    body: html`<section class="hero small"><h1>Grades</h1></section>
${
  columns.length === 0
    ? renderEmpty(
        'No grades yet',
        isTeacher(person)
          ? html`A column appears when you <a href="/course">add an activity</a> that gives points, or when a tool makes one.`
          : 'Your grades appear here once an activity gives points.',
      )
    : renderTable(view, columns, people)
}`,
  };
}

const renderTable = (view: View, columns: readonly LineItem[], people: readonly Person[]): Html =>
  html`<div class="table" role="region" aria-label="Grades" tabindex="0"><table>
<thead><tr><th scope="col">Person</th>${columns.map(
    ({ label, scoreMaximum }) => html`<th scope="col">${label}<span>of ${scoreMaximum}</span></th>`,
  )}</tr></thead>
<tbody>${people.map((each) => renderRow(view, columns, each))}</tbody>
${isTeacher(view.person) && html`<tfoot><tr><th scope="row">Average</th>${columns.map((item) => html`<td>${describeAverage(view, item)}</td>`)}</tr></tfoot>`}
</table></div>`;

const renderRow = ({ course }: View, columns: readonly LineItem[], { id, name }: Person): Html =>
  html`<tr><th scope="row">${name}</th>${columns.map((item) => {
    const score = course.findScore(item.id, id);
    return html`<td>${describeScore(score, item)}${score?.comment && html`<span>${score.comment}</span>`}</td>`;
  })}</tr>`;

function describeAverage({ course }: View, item: LineItem): string {
  const given = course.scores
    .filter(({ lineItemId }) => lineItemId === item.id)
    .map((score) => scaleScore(score, item))
    .filter((each) => each !== undefined);
  if (given.length === 0) return '–';
  const mean = given.reduce((sum, each) => sum + each, 0) / given.length;
  return new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(mean);
}
