import type { Article } from '#core/article/article.ts';
import { packageFiles } from '#core/export/build-package.ts';
import { withoutAbsent } from '#core/export/embedded-pictures.ts';
import { expectReleasable } from '#core/export/obstacles.ts';
import type { ExportContext } from '#core/export/package-file.ts';
import { assetHashes } from '#core/export/pictures.ts';
import { signOffOf } from '#core/export/sign-off.ts';
import type { Profile } from '#core/profile.ts';
import { absentAssets } from './assets.ts';
import { type Bag, type BagOptions, type BagSources, makeBag } from './bag.ts';

/** Under which terms articles are let out. */
export interface ReleaseWays {
  profile: Profile;
  formats: readonly string[];
  /** Who lets them out; nobody signs where it is empty. */
  signer: string;
  /** The moment of letting out, ISO 8601: what embargoes are held against, and what packages say. */
  at: string;
  /** Lets out also what has no headline or no text yet. */
  mayBeEmpty?: boolean | undefined;
  /** Lets out also what is under an embargo; packages say so. */
  despiteEmbargo?: boolean | undefined;
}

/** One article that is to be let out. */
export interface Release {
  article: Article;
  /** How often the library has saved it. */
  revision?: number | undefined;
  /** The package's own name; from the slug where absent. */
  name?: string | undefined;
  /** Which of the articles that it points to are gone; nobody knows where absent. */
  gone?: ReadonlySet<string> | undefined;
  /** Whole articles that go with it. */
  companions?: readonly Article[] | undefined;
}

/**
 * The bag of an article that nothing holds back, and what it was made from: the one way by which articles leave, in
 * the window and in a terminal.
 * @throws Fault `article.held`, `format.unknown`, `cancelled` and those of printing.
 */
export async function releasedBag(
  { article, revision, name, gone, companions = [] }: Release,
  { profile, formats, signer, at, mayBeEmpty, despiteEmbargo }: ReleaseWays,
  sources: BagSources,
  options: Pick<BagOptions, 'signal' | 'onProgress' | 'spool'> = {},
): Promise<{ bag: Bag; context: ExportContext }> {
  const absent = await absentAssets(sources.assets, [article, ...companions].flatMap(assetHashes));
  const terms = { required: profile.required, now: Date.parse(at), gone, mayBeEmpty, despiteEmbargo };
  // A picture that is not there is in no package, and needs no words.
  expectReleasable(withoutAbsent(article, absent), terms);
  const made = packageFiles(article, profile, formats, { absent, companions });
  const signOff = signOffOf(article, { by: signer, at });
  const named = { ...made, slug: name ?? made.slug };
  return {
    bag: await makeBag(article, named, sources, { ...options, signOff, revision }),
    context: made.context,
  };
}
