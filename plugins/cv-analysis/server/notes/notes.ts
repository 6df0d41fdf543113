import type { InputOf, OutputOf } from 'inlay/sdk';
import type { NoteRecord } from '../../collections/notes.ts';
import type { api } from '../../shared/api.ts';
import type { Note } from '../../shared/notes.ts';
import { findAnalysis } from '../analyses/show-analysis.ts';
import type { CvServices } from '../services.ts';
import { noteNotFound, notYours } from './errors.ts';
import { findAuthor, isAuthor } from './find-author.ts';

type Api = typeof api;

export async function listNotes(
  { id, cursor, limit = 50 }: InputOf<Api['GET /analyses/:id/notes']>,
  services: CvServices,
): Promise<OutputOf<Api['GET /analyses/:id/notes']>> {
  await findAnalysis(id, services);
  const { data, page } = await services.collections.notes.list({ where: { analysisId: id }, cursor, limit });
  return { data: data.map((note) => presentNote(note, services)), page };
}

export async function addNote(
  { id, text }: InputOf<Api['POST /analyses/:id/notes']>,
  services: CvServices,
): Promise<Note> {
  const author = await findAuthor(services);
  const { subjectId } = await findAnalysis(id, services);
  const draft = { ...author, subjectId, analysisId: id, text: text.trim(), editedAt: null };
  return presentNote(await services.collections.notes.create(draft), services);
}

export async function changeNote(
  { id, noteId, text }: InputOf<Api['PATCH /analyses/:id/notes/:noteId']>,
  services: CvServices,
): Promise<Note> {
  const own = await findOwn(id, noteId, services);
  const editedAt = services.clock.now().toISOString();
  const changed = await services.collections.notes.update(own.id, { text: text.trim(), editedAt });
  if (!changed) throw noteNotFound();
  return presentNote(changed, services);
}

export async function removeNote(
  { id, noteId }: InputOf<Api['DELETE /analyses/:id/notes/:noteId']>,
  services: CvServices,
): Promise<undefined> {
  const own = await findOwn(id, noteId, services);
  await services.collections.notes.delete(own.id);
}

async function findOwn(analysisId: string, noteId: string, services: CvServices): Promise<NoteRecord> {
  const note = await services.collections.notes.get(noteId);
  if (note?.analysisId !== analysisId) throw noteNotFound();
  if (!isAuthor(services, note)) throw notYours();
  return note;
}

function presentNote(note: NoteRecord, services: CvServices): Note {
  const { id, text, authorName, createdAt, editedAt } = note;
  return { id, text, authorName, isOwn: isAuthor(services, note), createdAt, editedAt };
}
