import type { Command } from 'commander';
import { checkArticle, type Finding, ruleOf } from '#core/arabic/house-style/check.ts';
import { faultFrom } from '#core/fault.ts';
import { englishOf } from '../english.ts';
import { readArticleFile, readProfileFile } from './read-file.ts';

/** `check ARTICLE...`: what the copy desk would catch. Exit 1 if anything of it is an error. */
export function addCheck(program: Command): void {
  program
    .command('check <article...>')
    .description('the copy desk’s findings; exit 1 if any is an error')
    .option('--profile <file>', 'the publication’s own ways')
    .option('--json', 'print one JSON document')
    .action(async (files: string[], { profile, json }: { profile?: string; json?: boolean }) => {
      const ways = await readProfileFile(profile);
      const checked = await Promise.all(
        files.map(async (file) => {
          try {
            const findings = checkArticle(await readArticleFile(file), ways).map((finding) => ({
              ...finding,
              message: ruleOf(finding)?.title.en ?? finding.rule,
            }));
            return { file, findings };
          } catch (thrown) {
            // One file that cannot be read does not keep the others from being checked.
            return { file, findings: [], error: englishOf(faultFrom(thrown)) };
          }
        }),
      );
      for (const each of checked) if ('error' in each) process.stderr.write(`${each.error}\n`);
      if (json) process.stdout.write(`${JSON.stringify(checked, null, 2)}\n`);
      else
        for (const { file, findings } of checked)
          for (const finding of findings) process.stdout.write(`${file}: ${line(finding)}\n`);
      if (checked.some((each) => 'error' in each)) process.exitCode = 1;
      if (checked.some(({ findings }) => findings.some(({ severity }) => severity === 'error')))
        process.exitCode = 1;
    });
}

function line({ severity, rule, message, text, fix }: Finding & { message: string }): string {
  return `${severity} ${rule}: ${message}: «${text}»${fix === undefined ? '' : ` → «${fix}»`}`;
}
