import { Command, CommanderError } from 'commander';
import { faultFrom } from '#core/fault.ts';
import { addCheck } from './cli/check.ts';
import { addExport } from './cli/export.ts';
import { addImport } from './cli/import.ts';
import { addKeywords } from './cli/keywords.ts';
import { addLibrary } from './cli/library.ts';
import { addServe } from './cli/serve.ts';
import { addVerify } from './cli/verify.ts';
import { englishOf } from './english.ts';

const program = new Command('warraq')
  .description('The Arabic newsroom workstation, from a terminal')
  .exitOverride()
  .showHelpAfterError('(see --help)');
addImport(program);
addCheck(program);
addExport(program);
addKeywords(program);
addLibrary(program);
addServe(program);
addVerify(program);

try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${englishOf(faultFrom(thrown))}\n`);
    process.exitCode ??= 1;
  }
}
