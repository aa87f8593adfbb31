import { docxImporter } from './docx.ts';
import { htmlImporter } from './html.ts';
import type { Importer } from './importer.ts';
import { markdownImporter } from './markdown.ts';
import { packageImporter } from './package.ts';
import { textImporter } from './plain-text.ts';
import { zippedPackageImporter } from './zipped-package.ts';

/** Every kind of source, the most particular first: the first that detects a source reads it. */
export const IMPORTERS: readonly Importer[] = [
  docxImporter,
  zippedPackageImporter,
  packageImporter,
  markdownImporter,
  htmlImporter,
  textImporter,
];
