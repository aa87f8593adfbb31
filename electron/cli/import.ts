import { randomUUID } from 'node:crypto';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { articleJson } from '#core/article/read-article.ts';
import { Fault } from '#core/fault.ts';
import type { ImportPart } from '#core/import/import-part.ts';
import type { SourceKind } from '#core/import/importer.ts';
import { importFile } from './read-file.ts';

/** `import FILE`: a source to an article JSON; what each part was taken for goes to stderr. */
export function addImport(program: Command): void {
  program
    .command('import <file>')
    .description(
      'turn a text, HTML, Markdown or Word file, an article JSON or a package (folder or zip) into an article (- is standard input)',
    )
    .addOption(
      new Option('--from <kind>', 'what it is').choices(['text', 'html', 'markdown', 'docx', 'package']),
    )
    .option('--out <file>', 'write the article here instead of to standard output')
    .action(async (file: string, { from, out }: { from?: SourceKind; out?: string }) => {
      const { article, parts, encoding } = await importFile(file, from);
      const json = articleJson(article);
      if (out === undefined) process.stdout.write(json);
      else await writeWhole(resolve(out), json);
      const counts = new Map<string, number>();
      for (const part of parts) {
        counts.set(part.kind, (counts.get(part.kind) ?? 0) + 1);
        process.stderr.write(`${part.kind.padEnd(12)} ${partLine(part)}\n`);
      }
      const told = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
      process.stderr.write(`${file}: ${told}${encoding ? ` (${encoding})` : ''}\n`);
    });
}

/** How a part begins, and how much a list holds. */
function partLine({ text, facts }: ImportPart): string {
  const [first = ''] = text.split('\n');
  const start = first.length > 60 ? `${first.slice(0, 60).replace(/\s*\S*$/, '')}…` : first;
  const held = [
    facts?.items && `${facts.items} items`,
    facts?.dated && `${facts.dated} with a date`,
    facts?.halves !== undefined && facts.halves > 1 && `${facts.halves} halves`,
  ].filter(Boolean);
  return held.length > 0 ? `${start} (${held.join(', ')})` : start;
}

/** Written beside and renamed, so that the file is the old one or the new one and nothing between. */
async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.warraq-${randomUUID()}`);
  try {
    await writeFile(beside, text, { flag: 'wx', flush: true });
    await rename(beside, path);
  } catch (thrown) {
    await rm(beside, { force: true });
    const reason = (thrown as NodeJS.ErrnoException).code ?? String(thrown);
    throw reason === 'ENOSPC'
      ? new Fault('disk.full', { path })
      : new Fault('write.failed', { path, reason });
  }
}
