import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, suite, test } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { layoutText } from 'inlay/sdk';
import { createReader, readDocument } from './index.ts';
import { makePdf } from './testing/make-pdf.ts';

const onLinux = process.platform === 'linux';
const bytes = (text: string) => new TextEncoder().encode(text);

/** A Word file of some kilobytes whose objects take far more memory than its text. */
function makeGreedy(): Uint8Array {
  const body = '<w:p/>'.repeat(600_000);
  return zipSync({ 'word/document.xml': strToU8(`<w:document><w:body>${body}</w:body></w:document>`) });
}

suite('the reader in processes of its own', () => {
  const reader = createReader();
  after(() => reader.close());

  test('reads several documents at a time', async () => {
    const layouts = await Promise.all(['One', 'Two', 'Three'].map((text) => reader.read(bytes(text))));
    assert.deepEqual(
      layouts.map((layout) => layoutText(layout).text),
      ['One\n', 'Two\n', 'Three\n'],
    );
  });

  test('passes refusals on with their code and status', async () => {
    await assert.rejects(reader.read(bytes('%PDF-1.4 nothing')), {
      code: 'documents.broken_file',
      status: 422,
    });
  });

  test('a document that exhausts the memory costs itself alone', async () => {
    const tight = createReader({ heapMb: 64, most: 1 });
    try {
      const others = [tight.read(bytes('before')), tight.read(makeGreedy()), tight.read(bytes('after'))];
      const [before, greedy, next] = await Promise.allSettled(others);
      assert.equal(before!.status, 'fulfilled');
      assert.equal((greedy as PromiseRejectedResult).reason.code, 'documents.too_heavy');
      assert.match((greedy as PromiseRejectedResult).reason.message, /more memory/);
      assert.equal(next!.status, 'fulfilled');
    } finally {
      await tight.close();
    }
  });

  test('ends what takes too long and goes on with the next document', async () => {
    const hasty = createReader({ timeoutMs: 1 });
    try {
      await assert.rejects(hasty.read(makePdf([[{ text: 'slow enough', y: 60 }]])), {
        code: 'documents.timeout',
      });
    } finally {
      await hasty.close();
    }
    assert.equal((await reader.read(bytes('after'))).type, 'text');
  });

  test('what holds more than it may is refused, and what may pass comes whole', async () => {
    const most = { characters: 100, lines: 20, items: 30 };
    const read = (text: string) => reader.read(bytes(text), { name: 'cv.md', most });
    const tooLong = { code: 'documents.too_long', status: 422 };
    assert.equal((await read('x\n'.repeat(20))).pages[0]!.lines.length, 20);
    await assert.rejects(read('x\n'.repeat(21)), tooLong);
    await assert.rejects(read('x'.repeat(101)), tooLong);
    await assert.rejects(read('**a** b '.repeat(16)), tooLong);
    const large = bytes('Written at [a place](https://example.com/a) by somebody\n'.repeat(3000));
    assert.deepEqual(
      await reader.read(large, { name: 'cv.md' }),
      await readDocument(large, { name: 'cv.md' }),
    );
  });

  test('a tenant with many documents leaves one process to the others, and is told when it has too many', async () => {
    const two = createReader({ most: 2, waitMs: 60_000 });
    const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
    let loaded = 0;
    const slow = async () => {
      loaded += 1;
      await held;
      return bytes('slow');
    };
    try {
      const noisy = Array.from({ length: 21 }, () => two.read(slow, { tenantId: 'noisy' }));
      await assert.rejects(two.read(slow, { tenantId: 'noisy' }), {
        code: 'documents.busy',
        status: 503,
        retryAfter: 5,
      });
      assert.equal(loaded, 1, 'bytes of those that wait stay where they are');
      assert.equal((await two.read(bytes('quiet'), { tenantId: 'quiet' })).type, 'text');
      letGo();
      assert.equal((await Promise.all(noisy)).length, 21);
    } finally {
      letGo();
      await two.close();
    }
  });

  test('refuses what is still waiting when it closes', async () => {
    const closing = createReader({ most: 1 });
    const waiting = ['one', 'two'].map((text) => assert.rejects(closing.read(bytes(text)), /closed/));
    await closing.close();
    await Promise.all(waiting);
    await assert.rejects(closing.read(bytes('three')), /closed/);
  });
});

suite('pictures of text', { skip: process.platform === 'win32' ? 'needs a POSIX shell' : false }, () => {
  const scan = makePdf([[{ text: 'Hidden by the scanner', y: 60, mode: 3 }]]);

  /** A program that writes this PDF where it is told to, whatever it is given. */
  async function makeProgram(pdf: Uint8Array, script: string): Promise<{ folder: string; program: string }> {
    const folder = await mkdtemp(join(tmpdir(), 'inlay-ocr-test-'));
    await writeFile(join(folder, 'answer.pdf'), pdf);
    const program = join(folder, 'ocr');
    await writeFile(program, `#!/bin/sh\n${script.replaceAll('ANSWER', join(folder, 'answer.pdf'))}\n`);
    await chmod(program, 0o755);
    return { folder, program };
  }

  test('are read by the program of the operator, who is told about it', async () => {
    const answer = makePdf([[{ text: 'Mira Okonjo, welder', y: 60, mode: 3 }]]);
    const { folder, program } = await makeProgram(answer, 'cp ANSWER "$2"');
    const reader = createReader({ ocrCommand: [program] });
    try {
      const layout = await reader.read(scan);
      assert.equal(layoutText(layout).text.trim(), 'Mira Okonjo, welder');
      assert.equal(layout.scanned, true);
      const written = await reader.read(makePdf([[{ text: 'Written', y: 60 }]]));
      assert.equal(layoutText(written).text.trim(), 'Written');
    } finally {
      await reader.close();
      await rm(folder, { recursive: true });
    }
  });

  test('come to that program one after the other, in little memory', async () => {
    const answer = makePdf([[{ text: 'One', y: 60, mode: 3 }]]);
    const script =
      'set -e; mkdir ANSWER.busy; sleep 0.1; test "$(ulimit -d)" -gt 0; cp ANSWER "$2"; rmdir ANSWER.busy';
    const { folder, program } = await makeProgram(
      answer,
      onLinux ? script : script.replace(/test [^;]+;/, ''),
    );
    const reader = createReader({ ocrCommand: [program] });
    try {
      const read = ['a', 'b', 'b'].map((tenantId) => reader.read(scan, { tenantId }));
      for (const layout of await Promise.all(read)) assert.equal(layout.scanned, true);
    } finally {
      await reader.close();
      await rm(folder, { recursive: true });
    }
  });

  test('of which that program makes nothing are refused with what to do', async () => {
    const { folder, program } = await makeProgram(scan, 'echo no tesseract >&2; exit 3');
    const reader = createReader({ ocrCommand: [program] });
    try {
      await assert.rejects(reader.read(scan), { code: 'documents.ocr_failed', status: 422 });
    } finally {
      await reader.close();
      await rm(folder, { recursive: true });
    }
  });
});
