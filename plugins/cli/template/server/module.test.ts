import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Manifest } from 'inlay/sdk';
import { createTestServices } from 'inlay/sdk/testing';
import de from '../locales/de.json' with { type: 'json' };
import en from '../locales/en.json' with { type: 'json' };
import manifest from '../manifest.json' with { type: 'json' };
import type { collections } from './collections.ts';
import module, { handlers, type ModuleServices } from './module.ts';

/** One tenant in memory, with the checks and fences of the host. */
const start = (settings: { word?: string } = {}, locale = 'en') =>
  createTestServices<typeof collections, { word?: string }>({
    module,
    manifest: manifest as Manifest,
    settings,
    messages: { en, de },
    locale,
  });

/** Greets as somebody who came by a widget, and waits for the job. */
async function greet(name: string, settings?: { word?: string }, locale?: string) {
  const host = start(settings, locale);
  const services: ModuleServices = host.enter();
  await handlers['POST /greetings']({ name }, services);
  const [job] = await host.runJobs();
  const { greetingId } = job!.result as { greetingId: string };
  return { host, services, greetingId };
}

test('somebody who gives a name is greeted', async () => {
  const { services, greetingId } = await greet('Ada');
  const greeting = await handlers['GET /greetings/:id']({ id: greetingId }, services);
  assert.equal(greeting.text, 'Hello, Ada!');
});

test('somebody who reads German is greeted in German', async () => {
  const { services, greetingId } = await greet('Ada', {}, 'de');
  const greeting = await handlers['GET /greetings/:id']({ id: greetingId }, services);
  assert.equal(greeting.text, 'Hallo, Ada!');
});

test('an admin chooses the word', async () => {
  const { services, greetingId } = await greet('Ada', { word: 'Welcome' });
  const greeting = await handlers['GET /greetings/:id']({ id: greetingId }, services);
  assert.equal(greeting.text, 'Welcome, Ada!');
});

test('a greeting is about the person who came, and nobody else who comes sees it', async () => {
  const { host, greetingId } = await greet('Ada');
  assert.equal(typeof host.records('greetings')[0]?.subjectId, 'string');
  await assert.rejects(handlers['GET /greetings/:id']({ id: greetingId }, host.enter()), {
    code: 'greetings.not_found',
  });
});
