import { Fault } from '../fault.ts';
import { docxExporter } from './docx.ts';
import { epubExporter } from './epub.ts';
import { atomExporter, jsonFeedExporter, rssExporter } from './feeds.ts';
import { ghostExporter } from './ghost.ts';
import { jsonExporter } from './json.ts';
import { jsonldExporter } from './jsonld.ts';
import { markdownExporter } from './markdown.ts';
import { ninjs16Exporter, ninjsExporter } from './ninjs.ts';
import type { Exporter } from './package-file.ts';
import { pageExporter } from './page.ts';
import { pdfExporter } from './pdf.ts';
import { textExporter } from './text.ts';
import { textBundleExporter } from './textbundle.ts';
import { wxrExporter } from './wxr.ts';

/** Every format that Warraq writes, in the order in which they are offered. */
export const EXPORTERS: readonly Exporter[] = [
  pageExporter,
  jsonExporter,
  ninjsExporter,
  ninjs16Exporter,
  jsonldExporter,
  markdownExporter,
  textBundleExporter,
  textExporter,
  rssExporter,
  atomExporter,
  jsonFeedExporter,
  wxrExporter,
  ghostExporter,
  docxExporter,
  pdfExporter,
  epubExporter,
];

export const FORMAT_NAMES: readonly string[] = EXPORTERS.map((exporter) => exporter.name);

/**
 * The exporters of these formats, each once, in the registry's order.
 * @throws Fault `format.unknown`, naming those that are known.
 */
export function exportersOf(formats: readonly string[]): Exporter[] {
  const unknown = formats.find((name) => !FORMAT_NAMES.includes(name));
  if (unknown !== undefined) throw new Fault('format.unknown', { name: unknown, known: [...FORMAT_NAMES] });
  return EXPORTERS.filter((exporter) => formats.includes(exporter.name));
}
