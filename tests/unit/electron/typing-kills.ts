import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Article, newArticle } from '#core/article/article.ts';
import type { Block } from '#core/article/block.ts';
import { plainText } from '#core/article/inline.ts';
import { faultOf } from '#core/fault.ts';
import type { Host, HostReply } from '#core/host.ts';
import { healthOf } from '../../../electron/backend/backups.ts';
import { Library } from '../../../electron/backend/library/library.ts';
import { createArticleSaver } from '../../../renderer/article/article-saver.ts';

/** What one kill cost. */
export interface Kill {
  /** After so many milliseconds of typing. */
  after: number;
  typed: number;
  /** Characters that were typed and are not in the library. */
  lostCharacters: number;
  /** How long before the kill the first lost character was typed, in milliseconds; 0 where none was lost. */
  lostMs: number;
  /** The interface said «محفوظ» (saved) at the kill. */
  saidSaved: boolean;
  /** What is wrong with the library afterwards; nothing where it is sound and holds what was typed, in its order. */
  wrong: string | undefined;
}

/** A report as a desk would type it; typed over and over, a new paragraph at each line end. */
const SCRIPT = `أعلنت إدارة الميناء صباح اليوم استئناف الرحلات بعد توقف دام يومين بسبب الرياح.
وقال مدير الحركة إن أول سفينة تغادر عند الظهر، وإن التذاكر القديمة صالحة.
وتجمّع المسافرون منذ الفجر أمام البوابة الشرقية في انتظار فتحها.
`;
const HOST = fileURLToPath(new URL('./web-host-alone.ts', import.meta.url));

/**
 * Types into an article of a real web host, through the way that the interface saves by, and kills the host at a
 * random moment, so many times. Half of the rounds type without a pause, half by bursts as people do.
 */
export async function typingKills(
  times: number,
  seed: number,
  onKill: (kill: Kill) => void = () => undefined,
): Promise<Kill[]> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-kills-'));
  try {
    const library = new Library(folder);
    const { id } = library.add(newArticle({ headline: 'عودة الرحلات', blocks: [paragraph(0, '')] })).article;
    library.close();
    const roll = dice(seed);
    const kills: Kill[] = [];
    for (let round = 0; round < times; round += 1) {
      const kill = await killOnce(folder, id, 150 + roll() * 1_800, round % 2 === 0 ? 0 : 450, roll);
      kills.push(kill);
      onKill(kill);
    }
    return kills;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killOnce(
  folder: string,
  id: string,
  after: number,
  pauseMs: number,
  roll: () => number,
): Promise<Kill> {
  const { child, host } = await startHost(folder);
  const opened = await host.call('library.open', { id });
  let article: Article = opened.article;
  const saver = createArticleSaver(host, article, opened.revision, () => article);
  const before = textOf(article);
  const times: number[] = [];
  let typed = '';
  const start = performance.now();
  let isOver = false;
  const killed = new Promise<{ at: number; saidSaved: boolean }>((resolve) => {
    setTimeout(() => {
      isOver = true;
      const saidSaved = saver.state() === 'saved';
      child.kill('SIGKILL');
      resolve({ at: performance.now(), saidSaved });
    }, after);
  });
  while (!isOver) {
    const letter = SCRIPT[typed.length % SCRIPT.length] as string;
    typed += letter;
    times.push(performance.now());
    article = withLetter(article, letter);
    saver.changed();
    const isPause = pauseMs > 0 && letter === ' ' && roll() < 0.25;
    await new Promise((resume) => setTimeout(resume, isPause ? pauseMs : 10 + roll() * 40));
  }
  const { at, saidSaved } = await killed;
  saver.stop();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

  const health = healthOf(join(folder, 'library.sqlite'));
  const library = new Library(folder);
  const kept = textOf(library.open(id).article);
  library.close();
  const isPrefix = (before + typed).startsWith(kept) && kept.length >= before.length;
  const known = typed.length - times.filter((time) => time > at).length;
  const lost = Math.max(0, before.length + known - kept.length);
  return {
    after: Math.round(at - start),
    typed: known,
    lostCharacters: lost,
    lostMs: lost === 0 ? 0 : Math.round(at - (times[kept.length - before.length] as number)),
    saidSaved,
    wrong: health.isSound ? (isPrefix ? undefined : 'the text is not what was typed') : health.detail,
  };
}

/** The host as the interface has it, over HTTP, from its own process. */
async function startHost(folder: string): Promise<{ child: ChildProcess; host: Pick<Host, 'call'> & Host }> {
  const child = spawn(process.execPath, [HOST, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout as NodeJS.ReadableStream, 'data')) as [Buffer];
  const address = new URL(String(line).trim());
  const login = await fetch(address, { redirect: 'manual' });
  const cookie = login.headers.getSetCookie()[0]?.split(';')[0] as string;
  const call = async (method: string, input: unknown) => {
    const reply = await fetch(`${address.origin}/api/${method}`, {
      method: 'POST',
      headers: { cookie, origin: address.origin, 'content-type': 'application/json' },
      body: JSON.stringify(input),
    });
    const said = (await reply.json()) as HostReply;
    if (!said.ok) throw faultOf(said.fault);
    return said.value;
  };
  const never = () => {
    throw new Error('was not expected');
  };
  return { child, host: { call: call as Host['call'], listen: never, assetUrl: never, themeUrl: never } };
}

function withLetter(article: Article, letter: string): Article {
  const last = article.blocks.at(-1);
  if (last?.type !== 'paragraph') throw new Error('The last block is a paragraph');
  if (letter === '\n')
    return { ...article, blocks: [...article.blocks, paragraph(article.blocks.length, '')] };
  const changed: Block = { ...last, content: [{ type: 'text', text: plainText(last.content) + letter }] };
  return { ...article, blocks: article.blocks.with(-1, changed) };
}

function paragraph(place: number, text: string): Block {
  return { id: `p${place}`, type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
}

function textOf({ blocks }: Article): string {
  return blocks.map((block) => (block.type === 'paragraph' ? plainText(block.content) : '')).join('\n');
}

/** The same numbers for the same seed (mulberry32), from 0 to 1. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}
