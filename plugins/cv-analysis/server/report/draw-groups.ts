import type { Json } from 'inlay/sdk';
import { fewestAxes, groupVerdicts, placeOnRadar, type RequirementGroup } from '../../shared/groups.ts';
import type { MatchReport } from '../../shared/match.ts';
import type { SayText } from '../../shared/say-message.ts';
import { ink } from './pdf-style.ts';

const radius = 58;
const middle = { x: 120, y: 76 };
const size = { width: 240, height: 152 };
const labelSize = 8.5;
const blue = '#2b5fb3';
const meter = { width: 110, height: 5 };

/** Where the strengths lie, by kind of requirement: a radar with its words beside it; nothing for a single kind. */
export function drawGroups(report: MatchReport, t: SayText): Json[] {
  const groups = groupVerdicts(report);
  if (groups.length < 2) return [];
  const list = {
    table: { widths: ['auto', meter.width, '*'], body: groups.map((group) => describeRow(group, t)) },
    layout: 'noBorders',
  };
  const isRadar = groups.length >= fewestAxes;
  const columns: Json[] = isRadar
    ? [drawRadar(groups, t), { ...list, width: '*', margin: [0, 14, 0, 0] }]
    : [list];
  return [{ columns, columnGap: 12, margin: [0, 10, 0, 0], unbreakable: true }];
}

function drawRadar(groups: readonly RequirementGroup[], t: SayText): Json {
  const axes = groups.length;
  const place = (index: number, share: number) => {
    const [x, y] = placeOnRadar(index, axes, share, radius);
    return { x: middle.x + x, y: middle.y + y };
  };
  const polygon = (share: (index: number) => number) => ({
    type: 'polyline',
    closePath: true,
    points: groups.map((_, index) => place(index, share(index))),
  });
  const line = { lineWidth: 0.5, lineColor: ink.line };
  return {
    width: size.width,
    stack: [
      // What stands at a place of its own takes no room, so it has to come before the drawing that does.
      ...groups.map(({ kind }, index) => drawLabel(t(`match.kind.${kind}`), place(index, 1.1))),
      {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: size.width, h: size.height, color: '#ffffff', fillOpacity: 0 },
          ...[0.25, 0.5, 0.75, 1].map((share) => ({ ...polygon(() => share), ...line })),
          ...groups.map((_, index) => {
            const { x, y } = place(index, 1);
            return { type: 'line', x1: middle.x, y1: middle.y, x2: x, y2: y, ...line };
          }),
          {
            ...polygon((index) => groups[index]!.share),
            ...{ color: blue, fillOpacity: 0.22, lineColor: blue, lineWidth: 1.2 },
          },
          ...groups.map(({ share }, index) => ({
            type: 'ellipse',
            ...place(index, share),
            r1: 1.8,
            r2: 1.8,
            color: blue,
          })),
        ],
      },
    ],
  };
}

function drawLabel(text: string, { x, y }: { x: number; y: number }): Json {
  const width = [...text].reduce((sum, letter) => sum + (letter > '\u2e80' ? 1 : 0.52), 0) * labelSize;
  const shift = Math.abs(x - middle.x) < 6 ? width / 2 : x < middle.x ? width : 0;
  const top = y - labelSize / 2 - (y < middle.y - radius * 0.9 ? 6 : 2);
  return { text, fontSize: labelSize, color: ink.quiet, relativePosition: { x: x - shift, y: top } };
}

function describeRow({ kind, share, met, partly, count }: RequirementGroup, t: SayText): Json[] {
  const width = Math.max(0.5, share * meter.width);
  return [
    { text: t(`match.kind.${kind}`), noWrap: true },
    {
      canvas: [
        { type: 'rect', x: 0, y: 0, w: meter.width, h: meter.height, r: 2, color: ink.track },
        { type: 'rect', x: 0, y: 0, w: width, h: meter.height, r: 2, color: blue },
      ],
      margin: [4, 4, 0, 0],
    },
    {
      text: t(partly > 0 ? 'report.groupPartly' : 'report.group', { met, partly, count }),
      style: 'quiet',
      margin: [8, 1, 0, 0],
    },
  ];
}
