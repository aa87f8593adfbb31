import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** One word of the W3C checker about a page: an error, or `info` with the subtype `warning`. */
export interface CheckerMessage {
  page: string;
  type: string;
  subType?: string;
  message: string;
  extract?: string;
}

/** Whether the machine can run the W3C checker: it is a Java program. */
export const hasJava = spawnSync('java', ['-version']).status === 0;

/**
 * What the W3C checker (Nu Html Checker) says of these pages, by their names; nothing where all is well.
 * One run of Java checks them all.
 */
export async function checkedByW3c(pages: ReadonlyMap<string, string>): Promise<CheckerMessage[]> {
  const jar = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '../build/dist/vnu.jar');
  const folder = mkdtempSync(join(tmpdir(), 'warraq-w3c-'));
  try {
    for (const [name, html] of pages) writeFileSync(join(folder, `${name}.html`), html);
    const report = await new Promise<string>((resolve, reject) => {
      execFile(
        'java',
        ['-Xss4m', '-jar', jar, '--format', 'json', '--exit-zero-always', folder],
        { maxBuffer: 1e8 },
        (error, _stdout, stderr) => (error ? reject(error) : resolve(stderr)),
      );
    });
    const { messages } = JSON.parse(report) as { messages: (CheckerMessage & { url?: string })[] };
    return messages.map(({ url, type, subType, message, extract }) => ({
      page: url?.split('/').at(-1) ?? '',
      type,
      ...(subType && { subType }),
      message,
      ...(extract && { extract }),
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A fragment in the least page that may hold it. */
export function pageAround(fragment: string): string {
  return `<!doctype html>\n<html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>مقال</title></head><body><main>${fragment}</main></body></html>\n`;
}
