import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { BUNDLE_FILE } from '#core/export/bundle.ts';
import { faultFrom } from '#core/fault.ts';
import { verifyBag } from '../backend/verify-bag.ts';
import { englishOf } from '../english.ts';

/** `verify PACKAGE...`: BagIt bags against their own manifests, those of a bundle each. Exit 1 on any difference. */
export function addVerify(program: Command): void {
  program
    .command('verify <package...>')
    .description(
      'check packages, folders or zips: every file against its manifests; of the folder of a bundle each package. Exit 1 on any difference',
    )
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const packages = (await Promise.all(paths.map(packagesAt))).flat();
      const results = [];
      for (const path of packages) {
        // With --json, and where others follow, there is always a result, also where it is no bag at all.
        const { valid, errors } = await verifyBag(path).catch((thrown) => {
          if (!json && packages.length === 1) throw thrown;
          return { valid: false, errors: [{ path, problem: englishOf(faultFrom(thrown)) }] };
        });
        results.push({ package: path, valid, errors });
        if (json) continue;
        if (valid) process.stdout.write(`${path}: valid\n`);
        for (const each of errors) {
          const file = packages.length === 1 || each.path === path ? each.path : join(path, each.path);
          process.stdout.write(`${file}: ${each.problem}\n`);
        }
      }
      const valid = results.every((result) => result.valid);
      if (json) {
        const [only, ...others] = results;
        const told =
          only && others.length === 0 ? { valid, errors: only.errors } : { valid, packages: results };
        process.stdout.write(`${JSON.stringify(told, null, 2)}\n`);
      }
      if (!valid) process.exitCode = 1;
    });
}

/** The packages that the folder of a bundle lists; a package, or whatever else it is, as it is. */
async function packagesAt(path: string): Promise<string[]> {
  const text = await readFile(join(path, BUNDLE_FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return [path];
  const { packages } = JSON.parse(text) as { packages: { name: string }[] };
  return packages.map(({ name }) => join(path, name));
}
