/** The words that the page itself adds around an article, once per language. */
const ARABIC = {
  related: 'أخبار ذات صلة',
  keywords: 'أكثر الكلمات انتشارًا',
  source: 'المصدر',
  credit: 'تصوير',
  embed: 'افتح على الموقع',
  aside: 'مواد جانبية',
  untitled: 'بلا عنوان',
  contents: 'المحتويات',
  /** How many articles, with the noun agreeing with their number. */
  articles(count: number): string {
    if (count <= 2) return count === 1 ? 'مقال واحد' : count === 2 ? 'مقالان' : 'لا مقالات';
    const rest = count % 100;
    return `${count} ${rest >= 3 && rest <= 10 ? 'مقالات' : rest >= 11 ? 'مقالًا' : 'مقال'}`;
  },
  accessibility: 'نص بعناوين ومحتويات، وللصور وصف مكتوب حيث كُتب.',
  /** Reading time, with the noun agreeing with its number. */
  readingTime(minutes: number): string {
    if (minutes <= 1) return 'دقيقة قراءة';
    if (minutes === 2) return 'دقيقتا قراءة';
    const rest = minutes % 100;
    return rest >= 3 && rest <= 10 ? `${minutes} دقائق قراءة` : `${minutes} دقيقة قراءة`;
  },
};
const ENGLISH: typeof ARABIC = {
  related: 'Related stories',
  keywords: 'Most used words',
  source: 'Source',
  credit: 'Photo',
  embed: 'Open on the site',
  aside: 'More',
  untitled: 'Untitled',
  contents: 'Contents',
  articles: (count) => (count === 1 ? '1 article' : `${count} articles`),
  accessibility: 'Text with headings and contents; pictures are described where a description was written.',
  readingTime: (minutes) => (minutes <= 1 ? '1 minute read' : `${minutes} minute read`),
};

export type PageWords = typeof ARABIC;

/** The page's own words in the article's language: Arabic, and English for every other. */
export function pageWords(language: string): PageWords {
  return /^ar\b/i.test(language) ? ARABIC : ENGLISH;
}
