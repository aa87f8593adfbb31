import type { Command } from 'commander';
import { faultFrom } from '#core/fault.ts';
import { verifyBag } from '../backend/verify-bag.ts';
import { englishOf } from '../english.ts';

/** `verify PACKAGE`: any BagIt bag against its own manifests. Exit 1 on any difference. */
export function addVerify(program: Command): void {
  program
    .command('verify <package>')
    .description(
      'check a package, a folder or a zip: every file against its manifests; exit 1 on any difference',
    )
    .option('--json', 'print one JSON document')
    .action(async (path: string, { json }: { json?: boolean }) => {
      // With --json there is always a document to read, also where it is no bag at all.
      const { valid, errors } = await verifyBag(path).catch((thrown) => {
        if (!json) throw thrown;
        return { valid: false, errors: [{ path, problem: englishOf(faultFrom(thrown)) }] };
      });
      if (json) process.stdout.write(`${JSON.stringify({ valid, errors }, null, 2)}\n`);
      else if (valid) process.stdout.write(`${path}: valid\n`);
      else for (const each of errors) process.stdout.write(`${each.path}: ${each.problem}\n`);
      if (!valid) process.exitCode = 1;
    });
}
