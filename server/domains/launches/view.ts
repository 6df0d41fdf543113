import { Id, type LaunchFacts, type Static, Timestamp, Type } from 'inlay/sdk';
import type { Launch } from './model.ts';

const NullableId = Type.Union([Id, Type.Null()]);

export const LaunchView = Type.Object({
  id: Id,
  door: Type.Enum(['site', 'console', 'oauth', 'lti']),
  rung: Type.Union([Type.Enum(['storage', 'cookie', 'window']), Type.Null()], {
    description: 'How the browser showed that it began an LTI launch.',
  }),
  module: Type.String(),
  widget: Type.String(),
  placement: Type.String(),
  origin: Type.String(),
  locale: Type.String(),
  connectionId: NullableId,
  positionId: NullableId,
  subjectId: NullableId,
  createdAt: Timestamp,
});

export const TokenView = Type.Object({ token: Type.String(), expiresAt: Timestamp });

export const OpenedLaunchView = Type.Object({
  ...TokenView.properties,
  launch: Type.Object({
    id: Id,
    widget: Type.String(),
    placement: Type.String(),
    positionId: NullableId,
    subjectId: NullableId,
    locale: Type.String(),
    hasGradeBook: Type.Boolean(),
    wantsScore: Type.Boolean(),
  }),
  settings: Type.Record(Type.String(), Type.Unknown()),
});

export function presentLaunch(launch: Launch): Static<typeof LaunchView> {
  const { id, door, module, widget, placement, origin, locale, connectionId, positionId, subjectId } = launch;
  const rung = launch.rung ?? null;
  const createdAt = launch.createdAt.toISOString();
  return {
    id,
    door,
    rung,
    module,
    widget,
    placement,
    origin,
    locale,
    connectionId,
    positionId,
    subjectId,
    createdAt,
  };
}

/** What the widget itself may know of its launch. */
export function presentLaunchFacts(launch: Launch): LaunchFacts {
  const { id, widget, placement, positionId, subjectId, locale } = launch;
  const gradeBook = launch.gradeBook ?? null;
  return {
    id,
    widget,
    placement,
    positionId,
    subjectId,
    locale,
    hasGradeBook: gradeBook !== null,
    wantsScore: gradeBook === 'expects',
  };
}
