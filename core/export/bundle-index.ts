import type { ElementContent } from 'hast';
import { withDigits } from '../arabic/digits.ts';
import type { Asset } from '../article/figure.ts';
import type { Direction } from '../article/inline.ts';
import type { Profile } from '../profile.ts';
import { accentStyle } from './accent.ts';
import { cleanText } from './clean-text.ts';
import { FEEDS } from './feeds.ts';
import { pictureHtml } from './figure-html.ts';
import { bylineText, onLines } from './fragment.ts';
import { h, toHtml } from './html-tree.ts';
import type { ExportContext } from './package-file.ts';
import { pageWords } from './page-words.ts';
import { timeHtml } from './related-html.ts';
import { summaryOf } from './summary.ts';
import { type Surroundings, textHtml } from './text-html.ts';
import { themeStyles } from './themes.ts';

/** One package of a bundle, as the bundle's own page tells of it: plain data. */
export interface BundleEntry {
  /** The package's folder within the bundle. */
  name: string;
  /** What a reader opens, from the bundle's folder. */
  path: string;
  articleId: string;
  headline: string;
  kicker?: string | undefined;
  summary?: string | undefined;
  bylines: string[];
  published?: string | undefined;
  language: string;
  direction: Direction;
  /** The lead picture, where the package holds it. */
  picture?: Asset | undefined;
}

/** What the page of a bundle tells of this article. `page` is the file that a reader opens, below `data/`. */
export function bundleEntry({ article, absent }: ExportContext, name: string, page: string): BundleEntry {
  const { id, headline, kicker, publishAt, language, direction, lead } = article;
  return {
    name,
    path: `${name}/data/${page}`,
    articleId: id,
    headline,
    kicker,
    summary: summaryOf(article),
    bylines: article.bylines
      .filter((byline) => byline.name.trim() !== '')
      .map((byline) => bylineText(byline, direction)),
    published: publishAt,
    language,
    direction,
    // Only the page has its pictures beside it.
    ...(page === 'index.html' && lead?.asset && !absent.has(lead.asset.hash) && { picture: lead.asset }),
  };
}

/** `index.html` of a bundle: its articles as a front page, in the reader's theme, without a script. */
export function bundleIndexHtml(entries: readonly BundleEntry[], profile: Profile, language = 'ar'): string {
  const direction = /^(ar|fa|ur|he)\b/i.test(language) ? 'rtl' : 'ltr';
  const around: Surroundings = { direction, language, profile };
  const words = pageWords(language);
  const name = textHtml(profile.name, around);
  const { accent } = profile.colours;
  const count = withDigits(words.articles(entries.length), direction === 'rtl' ? profile.digits : 'latn');
  const page = h('html', { lang: language, dir: direction }, [
    h(
      'head',
      onLines([
        h('meta', { charSet: 'utf-8' }),
        h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
        h('title', cleanText(profile.name)),
        h('meta', { name: 'generator', content: 'Warraq' }),
        h('meta', { name: 'color-scheme', content: 'light dark' }),
        ...[...themeStyles(profile.theme), 'assets/base/bundle.css'].map((href) =>
          h('link', { rel: ['stylesheet'], href }),
        ),
        ...(accent ? [h('style', accentStyle(accent))] : []),
        ...FEEDS.map(({ path: href, mediaType: type }) =>
          h('link', { rel: ['alternate'], type, href, title: cleanText(profile.name) }),
        ),
      ]),
    ),
    h(
      'body',
      onLines([
        h('header', { className: ['masthead'] }, [
          h(
            'p',
            { className: ['publication'] },
            profile.baseUrl ? h('a', { href: profile.baseUrl }, name) : name,
          ),
          h('p', { className: ['today'] }, textHtml(count, around)),
        ]),
        h('main', { className: ['front'] }, [
          h('h1', { className: ['front-title'] }, words.contents),
          h('ol', { className: ['stories'] }, onLines(entries.map((entry) => storyHtml(entry, around)))),
        ]),
      ]),
    ),
  ]);
  return `${toHtml({ type: 'root', children: [{ type: 'doctype' }, { type: 'text', value: '\n' }, page] })}\n`;
}

function storyHtml(entry: BundleEntry, around: Surroundings): ElementContent {
  const { path, headline, kicker, summary, bylines, published, picture } = entry;
  const own: Surroundings = { ...around, direction: entry.direction, language: entry.language };
  const title = textHtml(headline.trim() === '' ? pageWords(entry.language).untitled : headline, own);
  const facts: ElementContent[] = [
    ...bylines.map((byline) => h('span', { className: ['byline'] }, textHtml(byline, own))),
    ...(published ? [timeHtml(published, own)] : []),
  ];
  return h(
    'li',
    {
      className: ['front-story'],
      dir: entry.direction === around.direction ? undefined : entry.direction,
      lang: entry.language === around.language ? undefined : entry.language,
    },
    [
      h('div', { className: ['front-words'] }, [
        ...(kicker ? [h('p', { className: ['kicker'] }, textHtml(kicker, own))] : []),
        h('h2', h('a', { href: path }, title)),
        ...(summary ? [h('p', { className: ['front-summary'] }, textHtml(summary, own))] : []),
        ...(facts.length > 0 ? [h('p', { className: ['front-facts'] }, facts)] : []),
      ]),
      ...(picture ? [pictureOf(picture, entry, around)] : []),
    ],
  );
}

/** Beside its headline a picture adds nothing that a screen reader must tell. */
function pictureOf(picture: Asset, { name }: BundleEntry, { profile }: Surroundings): ElementContent {
  return pictureHtml(picture, '', (file) => `${name}/data/${file}`, profile, { sizes: '12rem' });
}
