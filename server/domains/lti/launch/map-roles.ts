import type { Role } from '../../members/index.ts';

/** Their own course comes first: a professor who takes a course is a learner there. */
const inContext = /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/membership(?:\/[A-Za-z]+)?#([A-Za-z]+)$/;
const elsewhere =
  /^http:\/\/purl\.imsglobal\.org\/vocab\/lis\/v2\/(?:institution|system)\/person#([A-Za-z]+)$/;
const short = /^[A-Za-z]+$/;

const staff: Readonly<Record<string, Role>> = {
  Administrator: 'manager',
  SysAdmin: 'manager',
  AccountAdmin: 'manager',
  Instructor: 'user',
  ContentDeveloper: 'user',
  Manager: 'user',
  Officer: 'user',
  TeachingAssistant: 'user',
  PrimaryInstructor: 'user',
  GuestInstructor: 'user',
  Faculty: 'user',
  Staff: 'user',
};

/**
 * The role that a member from the LMS gets; undefined for a learner, and for whatever is not known (LTI 1.3 Core
 * §A.2: simple names are roles in the context). Nobody becomes an admin here by what an LMS says.
 */
export function mapRoles(roles: readonly string[]): Role | undefined {
  const pick = (form: RegExp) =>
    roles
      .map((role) => form.exec(role))
      .filter((match) => match !== null)
      .map((match) => match[1] ?? match[0]);
  const own = [...pick(inContext), ...pick(short)];
  const names = own.length > 0 ? own : pick(elsewhere);
  const found = names.map((name) => (Object.hasOwn(staff, name) ? staff[name] : undefined));
  return found.find((role) => role === 'manager') ?? found.find((role) => role !== undefined);
}
