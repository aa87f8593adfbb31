import { embeddedPictures, withoutAbsent } from './embedded-pictures.ts';
import { articleMarkdown } from './markdown.ts';
import type { Exporter, PackageFile } from './package-file.ts';

const FOLDER = 'article.textbundle';
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
const INFO = {
  version: 2,
  type: 'net.daringfireball.markdown',
  transient: false,
  creatorIdentifier: 'app.warraq',
};

/** `textbundle`: the article's Markdown and its pictures in one folder (TextBundle 2), which writing programs open. */
export const textBundleExporter: Exporter = {
  name: 'textbundle',
  embedsPictures: true,
  files: (whole) => {
    const context = { ...whole, article: withoutAbsent(whole.article, whole.absent) };
    const pictures = embeddedPictures([context.article], 'assets/', PICTURES);
    const files: PackageFile[] = [
      {
        path: 'info.json',
        role: 'metadata',
        mediaType: 'application/json',
        source: { text: `${JSON.stringify(INFO, null, 2)}\n` },
      },
      {
        path: 'text.md',
        role: 'markdown',
        mediaType: 'text/markdown',
        source: { text: articleMarkdown(context, pictures) },
      },
      ...pictures.map(({ file }) => file),
    ];
    return files.map((file) => ({ ...file, path: `${FOLDER}/${file.path}` }));
  },
};
