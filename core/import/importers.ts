import { docxImporter } from './docx.ts';
import { htmlImporter } from './html.ts';
import type { Importer } from './importer.ts';
import { markdownImporter } from './markdown.ts';
import { packageImporter } from './package.ts';
import { textImporter } from './plain-text.ts';

/** Every kind of source, the most particular first: the first that detects a source reads it. */
export const IMPORTERS: readonly Importer[] = [
  docxImporter,
  packageImporter,
  markdownImporter,
  htmlImporter,
  textImporter,
];
