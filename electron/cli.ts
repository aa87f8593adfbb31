import { Command, CommanderError } from 'commander';
import { Fault, faultFrom } from '#core/fault.ts';
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

// A pipe that ends early is no fault; a disk that is full is one, with a sentence.
process.stdout.on('error', (thrown: NodeJS.ErrnoException) => {
  if (thrown.code === 'EPIPE') process.exit(0);
  const fault =
    thrown.code === 'ENOSPC'
      ? new Fault('disk.full', {})
      : new Fault('write.failed', { reason: thrown.code ?? thrown.message });
  process.stderr.write(`${englishOf(fault)}\n`);
  process.exit(1);
});

try {
  await program.parseAsync();
} catch (thrown) {
  if (thrown instanceof CommanderError) process.exitCode = thrown.exitCode === 0 ? 0 : 2;
  else {
    const fault = faultFrom(thrown);
    process.stderr.write(`${englishOf(fault)}\n`);
    // A format that does not exist is a wrong word on the command line.
    process.exitCode ??= fault.code === 'format.unknown' ? 2 : 1;
  }
}
