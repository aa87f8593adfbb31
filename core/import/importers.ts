import type { Importer } from './importer.ts';
import { packageImporter } from './package.ts';
import { textImporter } from './plain-text.ts';

/** Every kind of source, the most particular first: the first that detects a source reads it. */
export const IMPORTERS: readonly Importer[] = [packageImporter, textImporter];
