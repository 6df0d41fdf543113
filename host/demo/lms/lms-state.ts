import type { JsonWebKey } from 'node:crypto';
import { keepState } from '../site/keep-state.ts';
import { firstCourse } from './college.ts';
import { Course, type CourseData } from './platform/course.ts';
import { createSigningKey, keepKey, restoreKey, type SigningKey } from './platform/keys.ts';
import { LtiPlatform } from './platform/platform.ts';
import type { RegisteredTool } from './platform/tool.ts';
import type { CourseStorage } from './platform/visit.ts';

interface LmsState {
  readonly keys: readonly JsonWebKey[];
  readonly tools: readonly RegisteredTool[];
  readonly course: CourseData;
  readonly storage: CourseStorage;
}

/** The LMS with its memory: keys, tools, the course and its grades outlive a restart. */
export interface LmsMemory {
  readonly platform: LtiPlatform;
  readonly keys: readonly SigningKey[];
  readonly course: Course;
  /** How pages of this LMS keep data for tools. */
  storage: CourseStorage;
  /** Writes down what has changed. */
  keep(): void;
}

export async function openMemory(stateFile?: string): Promise<LmsMemory> {
  const state = keepState<LmsState | undefined>(stateFile, undefined);
  const { tools = [], course: kept = firstCourse, storage = 'kept' } = state.value ?? {};
  const keys = state.value ? state.value.keys.map(restoreKey) : [await createSigningKey()];
  const platform = new LtiPlatform({ changed: () => memory.keep() });
  const course = new Course(kept);
  platform.courses.set(course.id, course);
  for (const tool of tools) platform.tools.set(tool.clientId, tool);
  const memory: LmsMemory = {
    platform,
    keys,
    course,
    storage,
    keep() {
      state.change({
        keys: keys.map(keepKey),
        tools: [...platform.tools.values()],
        course: course.toJSON(),
        storage: memory.storage,
      });
    },
  };
  if (!state.value) memory.keep();
  return memory;
}
