import type { Article } from '../../article/article.ts';
import type { Block } from '../../article/block.ts';
import type { Figure } from '../../article/figure.ts';
import { plainText } from '../../article/inline.ts';
import { normalise } from '../normalise.ts';
import type { Found, Rule } from './rule.ts';

interface PlacedFigure {
  figure: Figure;
  blockId?: string;
  /** Before the name of a field of it. */
  prefix: string;
}

/** The pictures of a block. */
function figuresIn(block: Block): PlacedFigure[] {
  if (block.type === 'figure') return [{ figure: block, blockId: block.id, prefix: '' }];
  if (block.type !== 'gallery') return [];
  return block.items.map((figure, index) => ({ figure, blockId: block.id, prefix: `items.${index}.` }));
}

/** A rule of each picture, in the body and at the lead. */
function figureRule(
  rule: Omit<Rule, 'kind' | 'find'>,
  find: (figure: Figure) => { field: keyof Figure; text: string } | undefined,
): Rule {
  const foundIn = ({ figure, blockId, prefix }: PlacedFigure): Found[] => {
    const found = find(figure);
    if (!found) return [];
    const { field, text } = found;
    return [
      {
        ...(blockId !== undefined && { blockId }),
        field: prefix + field,
        ...(text !== '' && { start: 0, end: text.length }),
        text,
      },
    ];
  };
  return {
    ...rule,
    kind: 'figures',
    findInBlock: (block) => figuresIn(block).flatMap(foundIn),
    findAcross: ({ lead }: Article) => (lead ? foundIn({ figure: lead, prefix: 'lead.' }) : []),
  };
}

/** Pictures and their words. */
export const FIGURES_RULES: readonly Rule[] = [
  figureRule(
    {
      id: 'figure-credit',
      severity: 'warning',
      title: { ar: 'صورة بلا مصدر', en: 'Picture without a credit' },
      why: { ar: 'لكل صورة صاحب يُذكر.', en: 'Every picture has somebody to name.' },
      example: { wrong: 'صورة خانة مصدرها فارغة', right: 'المصدر: وكالة الأنباء' },
    },
    ({ asset, credit }) => (asset && credit.trim() === '' ? { field: 'credit', text: '' } : undefined),
  ),
  figureRule(
    {
      id: 'figure-alt',
      severity: 'warning',
      title: { ar: 'صورة بلا نص بديل', en: 'Picture without an alt text' },
      why: { ar: 'من لا يرى الصورة يسمع وصفها.', en: 'Who cannot see it hears what it shows.' },
      example: { wrong: 'صورة نصها البديل فارغ', right: 'جسر خشبي فوق نهر ضيق' },
    },
    ({ asset, alt }) => (asset && alt.trim() === '' ? { field: 'alt', text: '' } : undefined),
  ),
  figureRule(
    {
      id: 'alt-repeats-caption',
      severity: 'warning',
      title: { ar: 'نص بديل يكرر التعليق', en: 'Alt text that repeats the caption' },
      why: {
        ar: 'النص البديل يصف ما يُرى؛ والتعليق يقول ما لا يُرى.',
        en: 'The alt says what is seen, the caption what is not.',
      },
      example: { wrong: 'التعليق والنص البديل جملة واحدة', right: 'لكل منهما جملته' },
    },
    ({ alt, caption }) => {
      const same = normalise(alt)
        .replace(/[\s.،]+/gu, ' ')
        .trim();
      return same !== '' &&
        same ===
          normalise(plainText(caption))
            .replace(/[\s.،]+/gu, ' ')
            .trim()
        ? { field: 'alt', text: alt }
        : undefined;
    },
  ),
  figureRule(
    {
      id: 'figure-caption',
      severity: 'hint',
      title: { ar: 'صورة بلا تعليق', en: 'Picture without a caption' },
      why: { ar: 'التعليق يقول من وأين ومتى.', en: 'A caption says who, where and when.' },
      example: { wrong: 'صورة تعليقها فارغ', right: 'سكان قرية الوادي يعبرون الجسر الجديد' },
    },
    ({ asset, caption }) =>
      asset && plainText(caption).trim() === '' ? { field: 'caption', text: '' } : undefined,
  ),
];
