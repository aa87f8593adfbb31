import type { Article } from '../../article/article.ts';
import { type Xml, x } from '../xml.ts';

export const WORD = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** A paragraph style: its name as Word keeps it in every language, and what it adds to the one it builds on. */
interface ParagraphStyle {
  id: string;
  name: string;
  basedOn?: string;
  next?: string;
  /** In half points. */
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  colour?: string;
  /** Space before and after, in twentieths of a point. */
  spacing?: [number, number];
  /** From the side where reading begins, in twentieths of a point. */
  indent?: number;
  keepsNext?: boolean;
  /** 0 is a heading of the first level. */
  outline?: number;
  border?: 'start' | 'top' | 'bottom' | 'box';
  isCentred?: boolean;
  font?: string;
}

const STYLES: readonly ParagraphStyle[] = [
  { id: 'Title', name: 'Title', next: 'Normal', size: 48, isBold: true, spacing: [0, 120], keepsNext: true },
  { id: 'Subtitle', name: 'Subtitle', next: 'Normal', size: 30, colour: '404040', spacing: [0, 160] },
  { id: 'Kicker', name: 'Kicker', next: 'Title', size: 22, isBold: true, colour: '8A1C1C', keepsNext: true },
  { id: 'Byline', name: 'Byline', next: 'Normal', size: 22, colour: '555555', spacing: [0, 240] },
  {
    id: 'Heading1',
    name: 'heading 1',
    next: 'Normal',
    size: 34,
    isBold: true,
    spacing: [320, 120],
    keepsNext: true,
    outline: 0,
  },
  {
    id: 'Heading2',
    name: 'heading 2',
    next: 'Normal',
    size: 30,
    isBold: true,
    spacing: [260, 100],
    keepsNext: true,
    outline: 1,
  },
  {
    id: 'Heading3',
    name: 'heading 3',
    next: 'Normal',
    size: 27,
    isBold: true,
    spacing: [220, 80],
    keepsNext: true,
    outline: 2,
  },
  { id: 'Quote', name: 'Quote', size: 26, indent: 400, border: 'start', spacing: [160, 60] },
  {
    id: 'QuoteSource',
    name: 'Quote Source',
    size: 22,
    colour: '555555',
    indent: 400,
    border: 'start',
    spacing: [0, 200],
  },
  {
    id: 'PullQuote',
    name: 'Pull Quote',
    size: 34,
    isBold: true,
    colour: '8A1C1C',
    isCentred: true,
    spacing: [240, 240],
  },
  { id: 'Figure', name: 'Figure', isCentred: true, spacing: [200, 60] },
  { id: 'Caption', name: 'caption', size: 20, colour: '555555', spacing: [0, 200] },
  { id: 'ListParagraph', name: 'List Paragraph', spacing: [0, 80] },
  {
    id: 'BoxTitle',
    name: 'Box Title',
    size: 26,
    isBold: true,
    // A frame would leave out the lists of a box, and Word melts the frames of two boxes that follow each other.
    border: 'top',
    spacing: [240, 60],
    keepsNext: true,
  },
  { id: 'Box', name: 'Box', spacing: [0, 60] },
  { id: 'TableHead', name: 'Table Head', isBold: true, size: 22, spacing: [40, 40] },
  { id: 'TableText', name: 'Table Text', size: 22, spacing: [40, 40] },
  { id: 'Divider', name: 'Divider', border: 'bottom', spacing: [120, 240] },
  { id: 'Code', name: 'Code', size: 20, font: 'Courier New', border: 'box', spacing: [120, 200] },
  { id: 'Footer', name: 'footer', size: 20, isCentred: true },
];

/** `word/styles.xml`: sizes and weights are written twice, for Latin letters and for Arabic ones (`bCs`, `szCs`). */
export function stylesXml({ direction, language }: Article): Xml {
  const isRtl = direction === 'rtl';
  const fonts = x('w:rFonts', {
    'w:ascii': 'Times New Roman',
    'w:hAnsi': 'Times New Roman',
    'w:eastAsia': 'Times New Roman',
    'w:cs': 'Times New Roman',
  });
  const languages = x('w:lang', {
    'w:val': isRtl ? 'en-US' : language,
    'w:eastAsia': 'en-US',
    'w:bidi': isRtl ? language : 'ar',
  });
  return x(
    'w:styles',
    WORD,
    x(
      'w:docDefaults',
      {},
      x('w:rPrDefault', {}, x('w:rPr', {}, fonts, ...sizes(26), languages)),
      x('w:pPrDefault', {}, x('w:pPr', {}, spacing([0, 140]))),
    ),
    x(
      'w:style',
      { 'w:type': 'paragraph', 'w:default': 1, 'w:styleId': 'Normal' },
      x('w:name', { 'w:val': 'Normal' }),
      x('w:qFormat'),
      x('w:pPr', {}, ...(isRtl ? [x('w:bidi')] : [])),
    ),
    ...STYLES.map((each) => style(each, isRtl)),
    x(
      'w:style',
      { 'w:type': 'character', 'w:styleId': 'Hyperlink' },
      x('w:name', { 'w:val': 'Hyperlink' }),
      x('w:rPr', {}, x('w:color', { 'w:val': '0B5394' }), x('w:u', { 'w:val': 'single' })),
    ),
    x(
      'w:style',
      { 'w:type': 'table', 'w:styleId': 'TableGrid' },
      x('w:name', { 'w:val': 'Table Grid' }),
      x(
        'w:tblPr',
        {},
        x(
          'w:tblBorders',
          {},
          ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map((side) =>
            x(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '999999' }),
          ),
        ),
        x(
          'w:tblCellMar',
          {},
          x('w:left', { 'w:w': 100, 'w:type': 'dxa' }),
          x('w:right', { 'w:w': 100, 'w:type': 'dxa' }),
        ),
      ),
    ),
  );
}

function style(of: ParagraphStyle, isRtl: boolean): Xml {
  const paragraphs = [
    ...(of.keepsNext ? [x('w:keepNext')] : []),
    ...(of.border ? [x('w:pBdr', {}, borders(of.border, isRtl))] : []),
    ...(of.spacing ? [spacing(of.spacing)] : []),
    ...(of.indent ? [x('w:ind', { 'w:start': of.indent })] : []),
    ...(of.isCentred ? [x('w:jc', { 'w:val': 'center' })] : []),
    ...(of.outline === undefined ? [] : [x('w:outlineLvl', { 'w:val': of.outline })]),
  ];
  const characters = [
    ...(of.font ? [x('w:rFonts', { 'w:ascii': of.font, 'w:hAnsi': of.font, 'w:cs': of.font })] : []),
    ...(of.isBold ? [x('w:b'), x('w:bCs')] : []),
    ...(of.isItalic ? [x('w:i'), x('w:iCs')] : []),
    ...(of.colour ? [x('w:color', { 'w:val': of.colour })] : []),
    ...(of.size ? sizes(of.size) : []),
  ];
  return x(
    'w:style',
    { 'w:type': 'paragraph', 'w:styleId': of.id },
    x('w:name', { 'w:val': of.name }),
    x('w:basedOn', { 'w:val': of.basedOn ?? 'Normal' }),
    ...(of.next ? [x('w:next', { 'w:val': of.next })] : []),
    x('w:qFormat'),
    ...(paragraphs.length > 0 ? [x('w:pPr', {}, paragraphs)] : []),
    ...(characters.length > 0 ? [x('w:rPr', {}, characters)] : []),
  );
}

/** Unlike indents, `left` and `right` of a border are sides of the page, whatever the direction (ECMA-376 §17.3.1.17, 28). */
function borders(kind: NonNullable<ParagraphStyle['border']>, isRtl: boolean): Xml[] {
  const side = (name: string, size: number) =>
    x(`w:${name}`, { 'w:val': 'single', 'w:sz': size, 'w:space': 6, 'w:color': '999999' });
  if (kind === 'top' || kind === 'bottom') return [side(kind, 6)];
  return kind === 'start'
    ? [side(isRtl ? 'right' : 'left', 18)]
    : ['top', 'left', 'bottom', 'right'].map((name) => side(name, 4));
}

function sizes(halfPoints: number): Xml[] {
  return [x('w:sz', { 'w:val': halfPoints }), x('w:szCs', { 'w:val': halfPoints })];
}

function spacing([before, after]: [number, number]): Xml {
  return x('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': 300, 'w:lineRule': 'auto' });
}

/** `word/numbering.xml`: one numbering a list, so that each begins at its own first number. */
export function numberingXml(lists: readonly ('bulleted' | 'numbered')[]): Xml {
  const levels = (kind: 'bulleted' | 'numbered') =>
    Array.from({ length: 9 }, (_, level) =>
      x(
        'w:lvl',
        { 'w:ilvl': level },
        x('w:start', { 'w:val': 1 }),
        x('w:numFmt', { 'w:val': kind === 'bulleted' ? 'bullet' : 'decimal' }),
        x('w:lvlText', { 'w:val': kind === 'bulleted' ? '•' : `%${level + 1}.` }),
        x('w:lvlJc', { 'w:val': 'start' }),
        x('w:pPr', {}, x('w:ind', { 'w:start': 500 * (level + 1), 'w:hanging': 360 })),
      ),
    );
  return x(
    'w:numbering',
    WORD,
    ...(['bulleted', 'numbered'] as const).map((kind, index) =>
      x(
        'w:abstractNum',
        { 'w:abstractNumId': index },
        x('w:multiLevelType', { 'w:val': 'hybridMultilevel' }),
        levels(kind),
      ),
    ),
    ...lists.map((kind, index) =>
      x(
        'w:num',
        { 'w:numId': index + 1 },
        x('w:abstractNumId', { 'w:val': kind === 'bulleted' ? 0 : 1 }),
        ...(kind === 'numbered'
          ? Array.from({ length: 9 }, (_, level) =>
              x('w:lvlOverride', { 'w:ilvl': level }, x('w:startOverride', { 'w:val': 1 })),
            )
          : []),
      ),
    ),
  );
}
