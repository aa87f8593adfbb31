import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { asciiSlug } from '../arabic/slug.ts';
import { bodyHtml } from './body.ts';
import { cleanText } from './clean-text.ts';
import { type EmbeddedPicture, embeddedPictures, withEmbedded, withoutAbsent } from './embedded-pictures.ts';
import { onLines, surroundingsOf } from './fragment.ts';
import type { ExportContext, Exporter } from './package-file.ts';
import { publicUrl } from './public-url.ts';
import { contentHtml, textHtml } from './text-html.ts';

/** The version of Ghost's data that this is written in: semantic, whole. */
const GHOST_VERSION = '5.0.0';
const IMAGES = 'content/images/warraq/';
const PICTURES = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'];
/** The longest texts that Ghost takes; a longer one would fail the whole import. In UTF-16 units. */
const LONGEST = { title: 255, excerpt: 300, alt: 125, name: 191 };

/**
 * The article as Ghost's importer takes it. The body is one HTML card: Ghost's own nodes lose every direction and the
 * spaces round isolated words. What is not out yet, or is under embargo, comes in as a draft.
 */
export function ghost(context: ExportContext, pictures: readonly EmbeddedPicture[]) {
  const { article, profile } = context;
  const url = publicUrl(context);
  const href = (picture: EmbeddedPicture) => `__GHOST_URL__/${picture.file.path}`;
  const lead = article.lead?.asset && pictures.find(({ hash }) => hash === article.lead?.asset?.hash);
  const isOut = article.status === 'published' && !article.embargoUntil;
  const tags = named([
    article.desk ?? '',
    ...article.tags,
    ...article.topics.flatMap(({ name }) => name ?? []),
  ]);
  const names = named(article.bylines.map(({ name }) => name));
  const authors = names.length > 0 ? names : named([profile.name]);
  const postId = objectId(1);
  const headline = cleanText(article.headline).trim() || cleanText(profile.name);
  const deck = cleanText(article.deck ?? '').trim();
  return {
    db: [
      {
        meta: { exported_on: Date.parse(article.updatedAt), version: GHOST_VERSION },
        data: {
          posts: [
            {
              id: postId,
              ...(isUuid(article.id) && { uuid: article.id.toLowerCase() }),
              title: cut(headline, LONGEST.title),
              slug: context.slug,
              lexical: JSON.stringify(lexical(cardHtml(context, pictures, href, lead === undefined))),
              feature_image: lead ? href(lead) : null,
              featured: 0,
              type: 'post',
              status: isOut ? 'published' : 'draft',
              locale: article.language,
              visibility: 'public',
              custom_excerpt: deck === '' ? null : cut(deck, LONGEST.excerpt),
              created_at: instant(article.createdAt),
              updated_at: instant(article.updatedAt),
              published_at:
                isOut || article.publishAt ? instant(article.publishAt ?? article.createdAt) : null,
              ...(url && { canonical_url: url }),
            },
          ],
          posts_meta: lead
            ? [
                {
                  id: objectId(1),
                  post_id: postId,
                  feature_image_alt: cut(cleanText(article.lead!.alt), LONGEST.alt) || null,
                  feature_image_caption: leadCaption(context) || null,
                },
              ]
            : [],
          tags: tags.map(({ name, slug }, index) => ({ id: objectId(index + 1), name, slug })),
          posts_tags: tags.map((_, index) => ({
            id: objectId(index + 1),
            post_id: postId,
            tag_id: objectId(index + 1),
            sort_order: index,
          })),
          users: authors.map(({ name, slug }, index) => ({
            id: objectId(index + 1),
            name,
            slug,
            // Ghost wants an address of everybody; RFC 2606 §2 keeps this one from being anybody's.
            email: `${slug.slice(0, 60)}@authors.invalid`,
          })),
          posts_authors: authors.map((_, index) => ({
            id: objectId(index + 1),
            post_id: postId,
            author_id: objectId(index + 1),
            sort_order: index,
          })),
        },
      },
    ],
  };
}

/** The article as one tree with its language and direction; what Ghost's fields would cut stands there whole. */
function cardHtml(
  context: ExportContext,
  pictures: readonly EmbeddedPicture[],
  href: (picture: EmbeddedPicture) => string,
  showsLead: boolean,
): string {
  const { article } = context;
  const around = surroundingsOf(context);
  const tree = h(
    'article',
    { lang: article.language, dir: article.direction },
    onLines([
      ...(article.kicker ? [h('p', { className: ['kicker'] }, textHtml(article.kicker, around))] : []),
      ...(article.headline.length > LONGEST.title
        ? [h('p', h('b', textHtml(article.headline, around)))]
        : []),
      ...((article.deck ?? '').length > LONGEST.excerpt
        ? [h('p', { className: ['deck'] }, textHtml(article.deck!, around))]
        : []),
      ...bodyHtml(context, (path) => path, showsLead),
    ]),
  );
  return toHtml(withEmbedded(tree, pictures, href));
}

function leadCaption(context: ExportContext): string {
  const { caption, credit, rights } = context.article.lead!;
  const around = surroundingsOf(context);
  const parts = [
    contentHtml(caption, around),
    textHtml([credit, rights].filter(Boolean).join(' · '), around),
  ];
  return parts
    .map((children) => toHtml({ type: 'root', children }))
    .filter((html) => html !== '')
    .join(' ');
}

/** A post of Ghost's editor that holds one HTML card. */
function lexical(html: string) {
  return {
    root: {
      children: [{ type: 'html', version: 1, html }],
      direction: null,
      format: '',
      indent: 0,
      type: 'root',
      version: 1,
    },
  };
}

/** Names as Ghost takes them (no comma or number sign in front), each once, with slugs that differ. */
function named(names: readonly string[]): { name: string; slug: string }[] {
  const known = new Set<string>();
  const slugs = new Set<string>();
  return names.flatMap((each) => {
    const name = cut(
      cleanText(each)
        .replace(/^[\s,#]+/, '')
        .trim(),
      LONGEST.name,
    );
    if (name === '' || known.has(name)) return [];
    known.add(name);
    const base = asciiSlug(name);
    let slug = base;
    for (let count = 2; slugs.has(slug); count += 1) slug = `${base}-${count}`;
    slugs.add(slug);
    return [{ name, slug }];
  });
}

/** No longer than this, cut between words. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const part = text.slice(0, longest - 1).toWellFormed();
  return `${part.replace(/\s+\S*$/u, '')}…`;
}

function instant(value: string): string {
  return new Date(value).toISOString();
}

/** Ids hold within the file alone; Ghost gives its own. */
function objectId(number: number): string {
  return number.toString(16).padStart(24, '0');
}

function isUuid(id: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id);
}

export const ghostExporter: Exporter = {
  name: 'ghost',
  embedsPictures: true,
  files: (whole) => {
    const context = { ...whole, article: withoutAbsent(whole.article, whole.absent) };
    const pictures = embeddedPictures([context.article], IMAGES, PICTURES);
    const json = `${JSON.stringify(ghost(context, pictures), null, 2)}\n`;
    return [
      {
        path: 'ghost.zip',
        role: 'cms',
        mediaType: 'application/zip',
        source: {
          archive: [
            { path: 'ghost.json', role: 'cms', mediaType: 'application/json', source: { text: json } },
            ...pictures.map(({ file }) => file),
          ],
        },
      },
    ];
  },
};
