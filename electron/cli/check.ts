import { join } from 'node:path';
import type { Command } from 'commander';
import { checkArticle, type Finding, ruleOf } from '#core/arabic/house-style/check.ts';
import {
  besides,
  checkSpelling,
  SPELLING_RULE,
  wordsOfProfile,
} from '#core/arabic/spelling/check-spelling.ts';
import { createSpeller, type Speller } from '#core/arabic/spelling/speller.ts';
import type { Article } from '#core/article/article.ts';
import { faultFrom } from '#core/fault.ts';
import type { Profile } from '#core/profile.ts';
import { readSpellingData } from '../backend/spelling-data.ts';
import { englishOf } from '../english.ts';
import { readArticleFile, readProfileFile } from './read-file.ts';
import { assetsFolder, distFolder } from './serve.ts';

interface CheckOptions {
  profile?: string;
  spelling?: boolean;
  json?: boolean;
}

/** `check ARTICLE...`: what the copy desk would catch. Exit 1 if anything of it is an error. */
export function addCheck(program: Command): void {
  program
    .command('check <article...>')
    .description('the copy desk’s findings; exit 1 if any is an error')
    .option('--profile <file>', 'the publication’s own ways')
    .option('--spelling', 'also words that the dictionary does not have')
    .option('--json', 'print one JSON document')
    .action(async (files: string[], { profile, spelling, json }: CheckOptions) => {
      const ways = await readProfileFile(profile);
      const speller = spelling ? await openSpeller(ways) : undefined;
      const checked = await Promise.all(
        files.map(async (file) => {
          try {
            const findings = findingsOf(await readArticleFile(file), ways, speller).map((finding) => ({
              ...finding,
              message:
                finding.rule === SPELLING_RULE.id
                  ? SPELLING_RULE.title.en
                  : (ruleOf(finding)?.title.en ?? finding.rule),
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

/** A speller that takes the profile's own words for right. */
async function openSpeller(profile: Profile): Promise<Speller> {
  const data = await readSpellingData(join(assetsFolder(distFolder()), 'spelling'));
  return createSpeller(data, wordsOfProfile(profile), profile);
}

function findingsOf(article: Article, profile: Profile, speller: Speller | undefined): Finding[] {
  const findings = checkArticle(article, profile);
  return speller ? [...findings, ...besides(checkSpelling(article, speller), findings)] : findings;
}

function line({ severity, rule, message, text, fix, note }: Finding & { message: string }): string {
  const more = note === undefined ? '' : ` (${note})`;
  return `${severity} ${rule}: ${message}: «${text}»${more}${fix === undefined ? '' : ` → «${fix}»`}`;
}
