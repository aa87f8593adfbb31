import { cleanText } from './clean-text.ts';
import { embeddedPictures, withEmbedded, withoutAbsent } from './embedded-pictures.ts';
import { articleTree, onLines, surroundingsOf } from './fragment.ts';
import { h, toHtml } from './html-tree.ts';
import type { ExportContext, Exporter, PackageFile } from './package-file.ts';
import { withSide } from './side-blocks.ts';
import { textHtml } from './text-html.ts';

const THEME = 'print';
const FONTS = ['arabic-400', 'arabic-700', 'latin-400', 'latin-700'];
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];

/** The page that is printed, and the files it needs: no script, no address outside its folder but in links. */
export function printFiles(context: ExportContext): PackageFile[] {
  const article = withoutAbsent(context.article, context.absent);
  const pictures = embeddedPictures([article], 'pictures/', PICTURES);
  const theme = (path: string, role: string, mediaType: string): PackageFile => ({
    path,
    role,
    mediaType,
    source: { theme: `${THEME}/${path}` },
  });
  const tree = withEmbedded(
    articleTree({ ...context, article: withSide(article, context.profile) }, (path) => path),
    pictures,
    ({ file }) => file.path,
  );
  const name = textHtml(context.profile.name, surroundingsOf(context));
  const page = h('html', { lang: article.language, dir: article.direction }, [
    h(
      'head',
      onLines([
        h('meta', { charSet: 'utf-8' }),
        h('title', cleanText(article.headline).trim() || cleanText(context.profile.name)),
        h('link', { rel: ['stylesheet'], href: 'theme.css' }),
      ]),
    ),
    h('body', onLines([h('p', { className: ['publication'] }, name), tree])),
  ]);
  const html = toHtml({ type: 'root', children: [{ type: 'doctype' }, page] });
  return [
    { path: 'index.html', role: 'page', mediaType: 'text/html', source: { text: `${html}\n` } },
    theme('theme.css', 'style', 'text/css'),
    ...FONTS.map((font) => theme(`fonts/amiri-${font}-normal.woff2`, 'font', 'font/woff2')),
    ...pictures.map(({ file }) => file),
  ];
}

/** `pdf`: the article for paper, tagged, with its headings as bookmarks. */
export const pdfExporter: Exporter = {
  name: 'pdf',
  embedsPictures: true,
  files: (context) => [
    {
      path: 'article.pdf',
      role: 'document',
      mediaType: 'application/pdf',
      source: { print: printFiles(context), at: context.article.updatedAt },
    },
  ],
};
