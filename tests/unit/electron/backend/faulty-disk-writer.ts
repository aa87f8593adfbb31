/**
 * Runs below the faulty disk (`faulty-disk.c`): for each errno and each writing call (or every so many), one round of what an editor's
 * work does, with that call failing once or from then on. Prints what came of it as JSON.
 */
import { closeSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { plainText } from '#core/article/inline.ts';
import { faultFrom } from '#core/fault.ts';
import { writeBackup } from '../../../../electron/backend/backups.ts';
import { Library } from '../../../../electron/backend/library/library.ts';

export interface FaultRun {
  /** Rounds with a failing call in them. */
  rounds: number;
  /** How many writing calls a round has. */
  calls: number;
  /** Faults by their code. */
  faults: Record<string, number>;
  /** Texts that were called saved and are not there, or are not what was saved. */
  lost: string[];
  /** Anything that was no fault of the domain, a library that did not open, a damaged one. */
  wrong: string[];
}

const [folder, controlPath, stride] = process.argv.slice(2) as [string, string, string];
const ERRNOS = { ENOSPC: 28, EIO: 5, EROFS: 30, EACCES: 13 };
const MOST_CALLS = 400;

const controlFile = openSync(controlPath, 'r+');
function setControl(left: number, errno: number, lasts: boolean): void {
  writeSync(
    controlFile,
    Buffer.from(new BigInt64Array([left, errno, lasts ? 1 : 0, 0].map(BigInt)).buffer),
    0,
    32,
    0,
  );
}
const callsSeen = () => Number(new BigInt64Array(new Uint8Array(readFileSync(controlPath)).buffer)[3]);

const run: FaultRun = { rounds: 0, calls: 0, faults: {}, lost: [], wrong: [] };
/** With a stride each errno begins at another call, so that together they meet more of them. */
let begin = 0;
for (const [name, errno] of Object.entries(ERRNOS)) {
  for (const lasts of [false, true]) {
    begin = (begin + 1) % Number(stride);
    for (let call = begin; call < MOST_CALLS; call += Number(stride)) {
      const calls = round(`${name} ${lasts ? 'from' : 'at'} call ${call}`, call, errno, lasts);
      if (calls <= call) {
        run.calls = Math.max(run.calls, calls);
        break;
      }
      run.rounds += 1;
    }
  }
}
closeSync(controlFile);
process.stdout.write(JSON.stringify(run));

/** One round on a library of its own. Gives how many writing calls there were. */
function round(what: string, call: number, errno: number, lasts: boolean): number {
  const place = join(folder, `round-${errno}-${lasts}-${call}`);
  mkdirSync(place);
  setControl(0, 0, false);
  const first = new Library(place);
  const { id } = first.add(newArticle({ headline: 'خبر', blocks: [paragraph('البداية')] })).article;
  first.close();
  let acknowledged = 'البداية';
  let attempted = acknowledged;
  const note = (thrown: unknown) => {
    const fault = faultFrom(thrown);
    run.faults[fault.code] = (run.faults[fault.code] ?? 0) + 1;
    if (fault.code === 'internal') run.wrong.push(`${what}: ${fault.message.slice(0, 300)}`);
  };
  const save = (library: Library, text: string) => {
    attempted = text;
    const { revision } = library.open(id);
    library.save({ id, base: revision, blocks: [paragraph(text)] }, 'سلمى');
    acknowledged = text;
  };

  setControl(call, errno, lasts);
  let library: Library | undefined;
  const steps: (() => void)[] = [
    () => {
      library = new Library(place);
    },
    () => library && save(library, 'كلمات أولى'),
    () => library && save(library, 'فقرة طويلة تملأ صفحات من الملف '.repeat(900)),
    () => library?.keepVersion(id, { reason: 'named', name: 'نسخة' }),
    () => library?.settle(),
    () => library && save(library, 'كلمات أخيرة'),
    () => {
      const database = new DatabaseSync(join(place, 'library.sqlite'));
      try {
        writeBackup(database, place, 0);
      } catch (thrown) {
        note(thrown);
      } finally {
        database.close();
      }
    },
  ];
  for (const step of steps) {
    try {
      step();
    } catch (thrown) {
      note(thrown);
    }
  }
  const calls = callsSeen();
  setControl(0, 0, false);
  try {
    // The disk is well again: what was called saved is there, and the next save goes through on the open library.
    library ??= new Library(place);
    const there = textOf(library);
    if (there !== acknowledged && there !== attempted) run.lost.push(`${what}: «${there.slice(0, 30)}»`);
    save(library, 'بعد أن عاد القرص');
    library.close();
    const again = new Library(place);
    if (textOf(again) !== 'بعد أن عاد القرص') run.lost.push(`${what}: after the disk came back`);
    for (const version of again.versions(id)) again.version(id, version.id);
    again.close();
    const database = new DatabaseSync(join(place, 'library.sqlite'));
    const check = database.prepare('pragma integrity_check').get()?.integrity_check;
    if (check !== 'ok') run.wrong.push(`${what}: ${check}`);
    database.close();
  } catch (thrown) {
    run.wrong.push(`${what}, afterwards: ${faultFrom(thrown).message.slice(0, 300)}`);
  }
  return calls;

  function textOf(from: Library): string {
    const [block] = from.open(id).article.blocks;
    return block?.type === 'paragraph' ? plainText(block.content) : '';
  }
}

function paragraph(text: string): Block {
  return { id: 'p1', type: 'paragraph', content: [{ type: 'text', text }] };
}
