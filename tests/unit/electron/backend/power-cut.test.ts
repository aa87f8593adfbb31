import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { newArticle } from '#core/article/article.ts';
import { plainText } from '#core/article/inline.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'warraq-cut-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LIBRARY = new URL('../../../../electron/backend/library/library.ts', import.meta.url).href;
/** Saves one block after another without a pause and says each number when the library has acknowledged it. */
const WRITER = `
  const { Library } = await import(${JSON.stringify(LIBRARY)});
  const [folder, id] = process.argv.slice(1);
  const library = new Library(folder);
  let { revision } = library.open(id);
  for (let number = 1; ; number += 1) {
    const block = { id: 'p1', type: 'paragraph', content: [{ type: 'text', text: String(number) }] };
    revision = library.save({ id, base: revision, blocks: [block] }).revision;
    process.stdout.write(number + '\\n');
  }`;

test('loses nothing that was acknowledged, whenever the program is killed', {
  timeout: 120_000,
}, async () => {
  const first = new Library(folder);
  const blocks = [{ id: 'p1', type: 'paragraph' as const, content: [] }];
  const { article } = first.add(newArticle({ headline: 'مسودة', blocks }));
  first.close();
  for (const wanted of [1, 7, 40, 150]) {
    const writer = spawn(process.execPath, ['--input-type=module', '-e', WRITER, folder, article.id]);
    let said = '';
    const enough = new Promise<void>((done) => {
      writer.stdout.on('data', (chunk) => {
        said += chunk;
        if (said.split('\n').length > wanted) done();
      });
    });
    await enough;
    const ended = once(writer, 'exit');
    writer.kill('SIGKILL');
    await ended;
    const acknowledged = Number(
      said
        .trimEnd()
        .split('\n')
        .findLast((line) => line !== ''),
    );
    const library = new Library(folder);
    const [block] = library.open(article.id).article.blocks;
    const kept = Number(block?.type === 'paragraph' && plainText(block.content));
    expect(kept).toBeGreaterThanOrEqual(acknowledged);
    library.close();
    const database = new DatabaseSync(join(folder, 'library.sqlite'));
    expect(database.prepare('pragma integrity_check').get()).toEqual({ integrity_check: 'ok' });
    database.close();
  }
});
