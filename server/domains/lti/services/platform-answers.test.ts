import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressUnder } from './line-items.ts';
import { findNext } from './read-pages.ts';
import { readWords } from './read-words.ts';

const said = (text: string) => readWords({ status: 400, text }).said;

test('the words of a platform are found in every form that they come in', () => {
  const cases: [string, string | undefined][] = [
    ['{"error":"invalid_client","error_description":"No such key."}', 'invalid_client: No such key.'],
    ['{"errors":[{"message":"One."},{"message":"Two."}]}', 'One.: Two.'],
    ['{"errors":{"message":"Bad column."}}', 'Bad column.'],
    ['{"status":400,"reason":"Line item not found"}', 'Line item not found'],
    [
      '<html><style>b{}</style><h1>Not  allowed</h1>\n<p>Ask &amp; wait</p></html>',
      'Not allowed Ask &amp; wait',
    ],
    ['', undefined],
    ['{"fault":1}', '{"fault":1}'],
  ];
  for (const [text, words] of cases) assert.equal(said(text), words, text);
  assert.equal(said('x'.repeat(5000))?.length, 300);
});

test('no token of a request that a platform repeats is kept', () => {
  const token = `eyJhbGciOiJSUzI1NiIsImtpZCI6IjEifQ.${'a'.repeat(60)}.${'b'.repeat(80)}`;
  const words = said(
    JSON.stringify({ error: 'invalid_client', error_description: `Bad assertion ${token}!` }),
  );
  assert.equal(words, 'invalid_client: Bad assertion …!');
});

test('the next page is found among other links, and only where there is one', () => {
  const base = 'https://lms.example/members?limit=2';
  const cases: [string | undefined, string | undefined][] = [
    ['<https://lms.example/m?p=2>; rel="next"', 'https://lms.example/m?p=2'],
    ['<https://lms.example/m?p=2>;rel=next', 'https://lms.example/m?p=2'],
    ['</m?p=2>; title="a, b"; rel="last next"', 'https://lms.example/m?p=2'],
    ['<https://lms.example/d>; rel="differences", <?p=3>; REL="Next"', 'https://lms.example/members?p=3'],
    ['<https://lms.example/m?p=1>; rel="prev"', undefined],
    ['https://lms.example/m?p=2; rel="next"', undefined],
    [undefined, undefined],
  ];
  for (const [header, next] of cases) assert.equal(findNext(header, base), next, header);
});

test('scores and results stand under the path of a column, whose query stays', () => {
  const moodle = 'https://moodle.example/mod/lti/services.php/2/lineitems/7/lineitem?type_id=1';
  assert.equal(
    addressUnder(moodle, 'scores').href,
    'https://moodle.example/mod/lti/services.php/2/lineitems/7/lineitem/scores?type_id=1',
  );
  assert.equal(addressUnder('https://lms.example/7/', 'results').href, 'https://lms.example/7/results');
});
