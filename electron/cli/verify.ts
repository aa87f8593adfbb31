import { basename, join } from 'node:path';
import type { Command } from 'commander';
import { faultFrom } from '#core/fault.ts';
import { bundlePackages } from '../backend/bag-source.ts';
import { verifyBag } from '../backend/verify-bag.ts';
import { englishOf } from '../english.ts';

/** `verify PACKAGE...`: BagIt bags against their own manifests, those of a bundle each. Exit 1 on any difference. */
export function addVerify(program: Command): void {
  program
    .command('verify <package...>')
    .description(
      'check packages, folders or zips: every file against its manifests; of a bundle each package. Exit 1 on any difference',
    )
    .option('--json', 'print one JSON document')
    .action(async (paths: string[], { json }: { json?: boolean }) => {
      const packages = (await Promise.all(paths.map(packagesAt))).flat();
      const results = [];
      for (const { path, within, name } of packages) {
        // With --json, and where others follow, there is always a result, also where it is no bag at all.
        const { valid, errors } = await verifyBag(path, within).catch((thrown) => {
          if (!json && packages.length === 1) throw thrown;
          return { valid: false, errors: [{ path: name, problem: englishOf(faultFrom(thrown)) }] };
        });
        results.push({ package: name, valid, errors });
        if (json) continue;
        if (valid) process.stdout.write(`${name}: valid\n`);
        for (const each of errors) {
          const file = packages.length === 1 || each.path === name ? each.path : join(name, each.path);
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

/** A package to check: where it lies, in which folder of a bundle, and how it is called in what is told. */
interface Place {
  path: string;
  within?: string;
  name: string;
}

/** The packages that a bundle lists, of its folder or zip; a package, or whatever else it is, as it is. */
async function packagesAt(path: string): Promise<Place[]> {
  // What cannot be opened is told of when it is checked.
  const folders = await bundlePackages(path).catch(() => undefined);
  return (
    folders?.map((within) => ({ path, within, name: join(path, basename(within)) })) ?? [{ path, name: path }]
  );
}
