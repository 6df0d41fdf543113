import type { DocumentFacts, Services, Subject } from '../../services.ts';
import { notFound, outOfReach } from './refusals.ts';
import { checkReach, currentSubjectId, orUndefined, type Scope } from './scope.ts';
import { copy, createId, eraseSubject, forgetSearched, stamp, type Tenant } from './tenant.ts';

/** Makes a person of whom nothing is known. */
export function addSubject(tenant: Tenant, facts: Partial<Subject> = {}): Subject {
  const subject: Subject = {
    id: createId(tenant),
    kind: 'anonymous',
    displayName: null,
    email: null,
    createdAt: stamp(tenant),
    ...facts,
  };
  tenant.subjects.set(subject.id, subject);
  return subject;
}

/** People, positions and documents. */
export function createPeople(
  scope: Scope,
): Pick<Services, 'subjects' | 'members' | 'positions' | 'documents'> {
  const { tenant, caller, launch, declared } = scope;
  const find = (id: string): Subject => {
    checkReach(scope, id);
    const subject = tenant.subjects.get(id);
    if (!subject) throw notFound('subjects');
    return subject;
  };
  const findDocument = (id: string) => {
    const document = tenant.documents.get(id);
    if (!document) throw notFound('documents');
    checkReach(scope, document.subjectId);
    return document;
  };
  return {
    subjects: {
      get: async (id) => orUndefined(() => copy(find(id))),
      async current() {
        const launchId = launch?.id ?? (caller.kind === 'subject' ? caller.launchId : undefined);
        if (launchId === undefined) throw notFound('subjects');
        const known = tenant.launchSubjects.get(launchId) ?? currentSubjectId(scope) ?? launch?.subjectId;
        const subject = (known && tenant.subjects.get(known)) || addSubject(tenant);
        tenant.launchSubjects.set(launchId, subject.id);
        return copy(subject);
      },
      async describe(id, { displayName, email }) {
        const subject = find(id);
        tenant.subjects.set(id, {
          ...subject,
          displayName: subject.displayName ?? displayName?.slice(0, 200) ?? null,
          email: subject.email ?? email?.slice(0, 320) ?? null,
        });
      },
      async erase(id) {
        find(id);
        const event = {
          id: createId(tenant),
          type: 'subject.erased',
          source: 'host',
          subjectId: id,
          data: {},
        };
        tenant.events.push({ ...event, occurredAt: stamp(tenant) });
        eraseSubject(tenant, id, (name) => declared.collections[name]?.subject ?? null);
      },
    },
    members: {
      async get(id) {
        const name = caller.kind === 'subject' ? undefined : tenant.memberNames.get(id);
        return name === undefined ? undefined : { id, name };
      },
    },
    positions: {
      get: async (id) =>
        orUndefined(() => {
          const position = tenant.positions.get(id);
          if (!position) throw notFound('positions');
          const { public: isPublic, state, ...shown } = position;
          const isOpen = isPublic && state === 'open';
          if (caller.kind === 'subject' && id !== launch?.positionId && !isOpen) throw outOfReach();
          return copy(shown);
        }),
    },
    documents: {
      get: async (id) =>
        orUndefined((): DocumentFacts => {
          const { layout: _, ...facts } = findDocument(id);
          return copy(facts);
        }),
      layout: async (id) => copy(findDocument(id).layout),
      async conceal(id, concealed) {
        findDocument(id);
        if (concealed) tenant.concealed.add(id);
        else tenant.concealed.delete(id);
      },
      async delete(id) {
        findDocument(id);
        tenant.documents.delete(id);
        forgetSearched(tenant, ({ documentId }) => documentId === id);
      },
    },
  };
}
