import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupVerdicts, placeOnRadar } from './groups.ts';
import type { Requirement, Verdict } from './match.ts';

const make = (kind: Requirement['kind'], weight: number, verdict: Verdict['verdict'], credit: number) => {
  const id = `${kind}${weight}${verdict}`;
  const requirement: Requirement = { id, kind, importance: 'must', text: id, label: id, weight };
  return {
    requirement,
    verdict: {
      requirementId: id,
      verdict,
      credit,
      doubt: 0,
      reason: { code: 'x', params: {} },
      evidence: [],
    },
  };
};

test('requirements are summed up by kind and weight; a kind that is not asked for is no group', () => {
  const all = [
    make('skill', 3, 'met', 1),
    make('skill', 1, 'not_shown', 0),
    make('language', 2, 'partly', 0.5),
  ];
  const groups = groupVerdicts({
    requirements: all.map(({ requirement }) => requirement),
    verdicts: all.map(({ verdict }) => verdict),
  });
  assert.deepEqual(groups, [
    { kind: 'skill', share: 0.75, met: 1, partly: 0, notShown: 1, count: 2 },
    { kind: 'language', share: 0.5, met: 0, partly: 1, notShown: 0, count: 1 },
  ]);
});

test('the first axis points up and the others run clockwise', () => {
  assert.deepEqual(placeOnRadar(0, 4, 1, 80), [0, -80]);
  assert.deepEqual(placeOnRadar(1, 4, 0.5, 80), [40, 0]);
});
