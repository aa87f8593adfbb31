import type { Article } from '../article/article.ts';
import { factsText } from './body.ts';
import { blockXml, figure, paragraph, pictureId, said } from './docx/blocks.ts';
import { textRuns, type Writing } from './docx/runs.ts';
import { numberingXml, stylesXml, WORD } from './docx/styles.ts';
import { embeddedPictures, withoutAbsent } from './embedded-pictures.ts';
import { surroundingsOf, withoutSkippedLevels } from './fragment.ts';
import type { ExportContext, Exporter, PackageFile } from './package-file.ts';
import { sideBlocks } from './side-blocks.ts';
import { summaryOf } from './summary.ts';
import { type Xml, x, xmlFile } from './xml.ts';

/** What every Word draws; WebP and AVIF become JPEG. */
const PICTURES = ['image/jpeg', 'image/png', 'image/gif'];
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a Word document (ECMA-376), in the order in which they lie in its zip. */
export function docxParts(context: ExportContext): PackageFile[] {
  const { article } = context;
  const writing: Writing = {
    around: surroundingsOf(context),
    pictures: embeddedPictures([article], 'word/media/', PICTURES),
    links: [],
    drawn: new Set(),
    lists: [],
  };
  const body = bodyXml(context, writing);
  const part = (path: string, root: Xml): PackageFile => ({
    path,
    role: 'part',
    mediaType: 'application/xml',
    source: { text: xmlFile(root) },
  });
  return [
    part('[Content_Types].xml', contentTypes(writing)),
    part('_rels/.rels', packageRelations()),
    part('docProps/core.xml', coreProperties(context)),
    part(
      'docProps/app.xml',
      x(
        'Properties',
        { xmlns: `${OFFICE.replace('relationships', 'extended-properties')}` },
        x('Application', {}, 'Warraq'),
      ),
    ),
    part(
      'word/document.xml',
      x(
        'w:document',
        {
          ...WORD,
          'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
          'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
          'xmlns:pic': 'http://schemas.openxmlformats.org/drawingml/2006/picture',
        },
        x('w:body', {}, body, sectionXml(article)),
      ),
    ),
    part('word/_rels/document.xml.rels', documentRelations(writing)),
    part('word/styles.xml', stylesXml(article)),
    part('word/numbering.xml', numberingXml(writing.lists)),
    part('word/settings.xml', settingsXml(article)),
    part('word/footer1.xml', footerXml(article)),
    ...[...writing.drawn].map(({ file }) => file),
  ];
}

function bodyXml(context: ExportContext, writing: Writing): Xml[] {
  const { article } = context;
  const facts = factsText(article);
  return [
    ...said(article.kicker, writing, { style: 'Kicker' }),
    ...said(article.headline, writing, { style: 'Title' }),
    ...said(article.deck, writing, { style: 'Subtitle' }),
    ...(facts === ''
      ? []
      : [paragraph(textRuns(facts, writing.around), article.direction, { style: 'Byline' })]),
    ...(article.lead ? figure(article.lead, writing) : []),
    ...[...withoutSkippedLevels(article.blocks), ...sideBlocks(article, context.profile)].flatMap((block) =>
      blockXml(block, writing),
    ),
  ];
}

/** A4 with margins of 2.5 cm, in twentieths of a point. */
function sectionXml({ direction }: Article): Xml {
  return x(
    'w:sectPr',
    {},
    x('w:footerReference', { 'w:type': 'default', 'r:id': 'rIdFooter' }),
    x('w:pgSz', { 'w:w': 11906, 'w:h': 16838 }),
    x('w:pgMar', {
      'w:top': 1418,
      'w:right': 1418,
      'w:bottom': 1418,
      'w:left': 1418,
      'w:header': 709,
      'w:footer': 709,
      'w:gutter': 0,
    }),
    ...(direction === 'rtl' ? [x('w:bidi'), x('w:rtlGutter')] : []),
  );
}

function footerXml({ direction }: Article): Xml {
  const field = (type: string) => x('w:r', {}, x('w:fldChar', { 'w:fldCharType': type }));
  const number = [
    field('begin'),
    x('w:r', {}, x('w:instrText', { 'xml:space': 'preserve' }, ' PAGE ')),
    field('separate'),
    x('w:r', {}, x('w:t', {}, '1')),
    field('end'),
  ];
  return x('w:ftr', WORD, paragraph(number, direction, { style: 'Footer' }));
}

function settingsXml({ direction, language }: Article): Xml {
  return x(
    'w:settings',
    WORD,
    x('w:defaultTabStop', { 'w:val': 720 }),
    x(
      'w:compat',
      {},
      x('w:compatSetting', {
        'w:name': 'compatibilityMode',
        'w:uri': 'http://schemas.microsoft.com/office/word',
        'w:val': 15,
      }),
    ),
    x('w:themeFontLang', {
      'w:val': direction === 'rtl' ? 'en-US' : language,
      'w:bidi': direction === 'rtl' ? language : 'ar',
    }),
  );
}

/** Title, authors and dates as Word, search and libraries read them (ECMA-376-2 §11). */
function coreProperties({ article }: ExportContext): Xml {
  const date = (name: string, instant: string) =>
    x(name, { 'xsi:type': 'dcterms:W3CDTF' }, new Date(instant).toISOString().replace(/\.\d+Z$/, 'Z'));
  const text = (name: string, value: string | undefined) => (value ? [x(name, {}, value)] : []);
  return x(
    'cp:coreProperties',
    {
      'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    ...text('dc:title', article.headline),
    ...text('dc:subject', article.kicker),
    ...text(
      'dc:creator',
      article.bylines
        .map(({ name }) => name)
        .filter(Boolean)
        .join('; '),
    ),
    ...text('cp:keywords', article.tags.join('، ')),
    ...text('dc:description', summaryOf(article)),
    ...text('cp:category', article.desk),
    x('dc:language', {}, article.language),
    date('dcterms:created', article.createdAt),
    date('dcterms:modified', article.updatedAt),
  );
}

function packageRelations(): Xml {
  return relations([
    ['rId1', `${OFFICE}/officeDocument`, 'word/document.xml'],
    ['rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
    ['rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'],
  ]);
}

function documentRelations({ links, drawn }: Writing): Xml {
  return relations([
    ['rIdStyles', `${OFFICE}/styles`, 'styles.xml'],
    ['rIdNumbering', `${OFFICE}/numbering`, 'numbering.xml'],
    ['rIdSettings', `${OFFICE}/settings`, 'settings.xml'],
    ['rIdFooter', `${OFFICE}/footer`, 'footer1.xml'],
    ...[...drawn].map(
      (picture): Relation => [pictureId(picture), `${OFFICE}/image`, `media/${picture.name}`],
    ),
    ...links.map((url, index): Relation => [`rIdLink${index + 1}`, `${OFFICE}/hyperlink`, url, 'External']),
  ]);
}

type Relation = [id: string, type: string, target: string, mode?: 'External'];

function relations(of: readonly Relation[]): Xml {
  return x(
    'Relationships',
    { xmlns: `${PACKAGE}/relationships` },
    of.map(([Id, Type, Target, TargetMode]) => x('Relationship', { Id, Type, Target, TargetMode })),
  );
}

function contentTypes({ drawn }: Writing): Xml {
  const kinds = new Map([...drawn].map(({ name, mediaType }) => [name.split('.').at(-1)!, mediaType]));
  const override = (path: string, type: string) => x('Override', { PartName: path, ContentType: type });
  return x(
    'Types',
    { xmlns: `${PACKAGE}/content-types` },
    x('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    x('Default', { Extension: 'xml', ContentType: 'application/xml' }),
    ...[...kinds]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([Extension, ContentType]) => x('Default', { Extension, ContentType })),
    override('/word/document.xml', `${WORD_TYPE}.document.main+xml`),
    override('/word/styles.xml', `${WORD_TYPE}.styles+xml`),
    override('/word/numbering.xml', `${WORD_TYPE}.numbering+xml`),
    override('/word/settings.xml', `${WORD_TYPE}.settings+xml`),
    override('/word/footer1.xml', `${WORD_TYPE}.footer+xml`),
    override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
  );
}

/** `docx`: the article for Word and its kin, right-to-left paragraph by paragraph and run by run. */
export const docxExporter: Exporter = {
  name: 'docx',
  embedsPictures: true,
  files: (context) => [
    {
      path: 'article.docx',
      role: 'document',
      mediaType: `${WORD_TYPE}.document`,
      source: { archive: docxParts({ ...context, article: withoutAbsent(context.article, context.absent) }) },
    },
  ],
};
