/**
 * Measures the export of 1,000 stories of 300 to 600 words beside its peers in one run:
 * `node tests/bench/export.ts [stories]`. In memory: page, fragment and JSON, against HTML alone by Lexical's own
 * headless editor with happy-dom and against a bare template. On disk: whole packages as one zip and as folders,
 * against pandoc, one process a story. Prints stories per second, the ratios and the peak of memory; asserts nothing.
 *
 * Peers that are not there are told of and left out. Lexical's are looked for in the folder `WARRAQ_PEERS` (as
 * `npm install --prefix FOLDER lexical@0.52.0 @lexical/headless@0.52.0 @lexical/html@0.52.0
 * @lexical/rich-text@0.52.0 happy-dom` makes it), pandoc by `WARRAQ_PANDOC` or on the path. Linux only.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Article } from '#core/article/article.ts';
import { plainText } from '#core/article/inline.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { DEFAULT_PROFILE } from '#core/profile.ts';
import { writeBundle } from '../../electron/backend/bundle.ts';
import { arabicCorpus } from './arabic-corpus.ts';

const THEMES = join(import.meta.dirname, '../../assets/themes');
const ROUNDS = 5;
const PANDOC = process.env.WARRAQ_PANDOC ?? 'pandoc';
/** A process each: a twentieth tells its pace. */
const PANDOC_SHARE = 20;
const AT = '2026-11-25T08:00:00Z';

const { story } = arabicCorpus(20261127);
const count = Number(process.argv[2] ?? 1_000);
/** With a subhead every third paragraph, as a desk sets them. */
const stories = Array.from({ length: count }, (_, index) => withSubheads(story(index)));

if (process.argv[3] === '--disk') await disk(process.argv[4] as 'zip' | 'folder');
else {
  console.log(`${count} stories, ${Math.round(wordsOf(stories) / count)} words each`);
  await memory();
  await disks();
}

function withSubheads(article: Article): Article {
  const blocks = article.blocks.flatMap((block, index) =>
    index > 0 && index % 3 === 0 && block.type === 'paragraph'
      ? [
          {
            id: `h${index}`,
            type: 'heading' as const,
            level: 2 as const,
            content: [{ type: 'text' as const, text: plainText(block.content).slice(0, 30) }],
          },
          block,
        ]
      : [block],
  );
  return { ...article, slug: `story-${article.createdAt.replace(/\D/g, '')}`, blocks };
}

function wordsOf(articles: readonly Article[]): number {
  return articles.reduce((sum, { blocks }) => sum + textOf(blocks).split(/\s+/).length, 0);
}

function textOf(blocks: Article['blocks']): string {
  return blocks.map((block) => ('content' in block ? plainText(block.content) : '')).join(' ');
}

/** In turns, by the processor's own time, so that whatever else the machine does meets all of them; the middle round counts. */
async function memory(): Promise<void> {
  const ways = new Map<string, (article: Article) => number>([
    ['Warraq: page, fragment, JSON', written],
    ['Warraq: the same without most used words', (article) => written(article, 0)],
    ['bare template', (article) => bareTemplate(article).length],
  ]);
  const lexical = await lexicalHtml();
  if (lexical) ways.set('Lexical: HTML alone', (article) => lexical(article).length);
  const seconds = new Map([...ways.keys()].map((name) => [name, [] as number[]]));
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const [name, write] of ways) {
      const before = process.cpuUsage();
      let length = 0;
      for (const article of stories) length += write(article);
      if (length === 0) throw new Error(`${name} wrote nothing`);
      const { user, system } = process.cpuUsage(before);
      // The first round warms up.
      if (round > 0) seconds.get(name)?.push((user + system) / 1e6);
    }
  const pace = (name: string) => count / middle(seconds.get(name) as number[]);
  console.log('\nin memory, stories per second of the processor');
  for (const name of ways.keys()) console.log(`${name.padEnd(44)} ${pace(name).toFixed(0)}`);
  if (!lexical) return;
  for (const name of [...ways.keys()].slice(0, 2))
    console.log(`${name} / Lexical: ${(pace(name) / pace('Lexical: HTML alone')).toFixed(1)}`);
}

function written(article: Article, keywords = DEFAULT_PROFILE.keywords): number {
  const profile = { ...DEFAULT_PROFILE, keywords };
  return packageFiles(article, profile, ['html', 'json']).files.reduce(
    (sum, { source }) => sum + ('text' in source ? source.text.length : 0),
    0,
  );
}

/** What any writer must do at least: put the texts between tags. */
function bareTemplate({ headline, blocks }: Article): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  let body = '';
  for (const block of blocks)
    if ('content' in block) {
      const tag = block.type === 'heading' ? 'h2' : 'p';
      body += `<${tag}>${escaped(plainText(block.content))}</${tag}>\n`;
    }
  return `<!doctype html><html lang="ar" dir="rtl"><title>${escaped(headline)}</title><body><h1>${escaped(headline)}</h1>${body}</body></html>`;
}

/** An article as HTML by Lexical's own writer, from its stored state; undefined where it is not installed. */
async function lexicalHtml(): Promise<((article: Article) => string) | undefined> {
  const peers = process.env.WARRAQ_PEERS;
  const load = async (name: string) => {
    const path = createRequire(join(peers as string, 'peers.js')).resolve(name);
    return import(pathToFileURL(path).href);
  };
  if (peers === undefined) {
    console.log('Lexical is left out: WARRAQ_PEERS names no folder');
    return undefined;
  }
  const { Window } = await load('happy-dom');
  const { createHeadlessEditor } = await load('@lexical/headless');
  const { $generateHtmlFromNodes } = await load('@lexical/html');
  const { HeadingNode } = await load('@lexical/rich-text');
  const window = new Window();
  Object.assign(globalThis, { window, document: window.document });
  for (const name of ['DocumentFragment', 'Element', 'HTMLElement', 'Node', 'Text'])
    Object.assign(globalThis, { [name]: window[name] });
  const editor = createHeadlessEditor({
    nodes: [HeadingNode],
    onError: (error: Error) => {
      throw error;
    },
  });
  const shared = { direction: 'rtl', format: '', indent: 0, version: 1 };
  const stored = new WeakMap<Article, string>();
  return (article) => {
    let json = stored.get(article);
    if (json === undefined) {
      const children = article.blocks.map((block) => ({
        ...shared,
        ...(block.type === 'heading' ? { type: 'heading', tag: 'h2' } : { type: 'paragraph' }),
        children: [
          {
            detail: 0,
            format: 0,
            mode: 'normal',
            style: '',
            text: textOf([block]),
            type: 'text',
            version: 1,
          },
        ],
      }));
      json = JSON.stringify({ root: { ...shared, type: 'root', children } });
      stored.set(article, json);
    }
    editor.setEditorState(editor.parseEditorState(json));
    return editor.read(() => $generateHtmlFromNodes(editor)) as string;
  };
}

/** In turns as well, by the clock: what a desk waits for. Memory is measured in a process of its own. */
async function disks(): Promise<void> {
  const hasPandoc = !spawnSync(PANDOC, ['--version']).error;
  if (!hasPandoc) console.log('\npandoc is left out: it is not installed');
  const rounds = Array.from({ length: 3 }, (_, round) => {
    const measured = (as: 'zip' | 'folder') =>
      JSON.parse(
        execFileSync(process.execPath, [import.meta.filename, String(count), '--disk', as], {
          encoding: 'utf8',
          // As build/warraq.mjs sets it.
          env: { ...process.env, MALLOC_ARENA_MAX: '1' },
        }),
      ) as { pace: number; peak: number; idle: number; bytes: number };
    const zip = measured('zip');
    const pandoc = hasPandoc ? pandocPace(round) : undefined;
    return { zip, folder: measured('folder'), pandoc };
  });
  console.log('\non disk, whole packages, stories per second');
  for (const as of ['zip', 'folder'] as const) {
    const pace = middle(rounds.map((round) => round[as].pace));
    const { bytes, idle } = (rounds[0] as (typeof rounds)[number])[as];
    const peak = Math.max(...rounds.map((round) => round[as].peak));
    const ratio = hasPandoc
      ? `, ${middle(rounds.map((round) => round[as].pace / (round.pandoc as number))).toFixed(1)} times pandoc`
      : '';
    console.log(
      `${`Warraq: one ${as}`.padEnd(44)} ${pace.toFixed(0)}${ratio} (${(bytes / 1e6).toFixed(0)} MB, peak ${peak} MB, ${idle} MB before)`,
    );
  }
  if (hasPandoc)
    console.log(
      `${'pandoc: one HTML file, one process each'.padEnd(44)} ${middle(rounds.map(({ pandoc }) => pandoc as number)).toFixed(1)}`,
    );
}

/** Prints its own figures as JSON. */
async function disk(as: 'zip' | 'folder'): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-export-'));
  try {
    const idle = peakMegabytes();
    const target = join(folder, as === 'zip' ? 'news.zip' : 'news');
    const articles = {
      labels: stories.map(({ id }) => id),
      open: async (index: number) => ({ article: stories[index] as Article }),
    };
    const ways = { profile: DEFAULT_PROFILE, formats: ['html', 'json'], signer: '', at: AT };
    const start = performance.now();
    const { made } = await writeBundle(target, articles, ways, { assets: folder, themes: THEMES });
    const pace = made.length / ((performance.now() - start) / 1000);
    console.log(JSON.stringify({ pace, idle, peak: peakMegabytes(), bytes: sizeOf(target) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function pandocPace(round: number): number {
  const folder = mkdtempSync(join(tmpdir(), 'warraq-pandoc-'));
  try {
    const length = Math.max(1, Math.ceil(count / PANDOC_SHARE));
    const share = stories.slice(round * length, (round + 1) * length);
    const start = performance.now();
    for (const [index, { headline, blocks }] of share.entries()) {
      const markdown = blocks
        .map((block) => (block.type === 'heading' ? `## ${textOf([block])}` : textOf([block])))
        .join('\n\n');
      const metadata = ['--metadata', `title=${headline}`, '--metadata', 'lang=ar', '--metadata', 'dir=rtl'];
      execFileSync(
        PANDOC,
        ['-f', 'markdown', '-t', 'html5', '-s', ...metadata, '-o', join(folder, `${index}.html`)],
        { input: markdown },
      );
    }
    return share.length / ((performance.now() - start) / 1000);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] as number;
}

function sizeOf(path: string): number {
  if (!statSync(path).isDirectory()) return statSync(path).size;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/** The most memory this process has held, its threads in it. */
function peakMegabytes(): number {
  const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
