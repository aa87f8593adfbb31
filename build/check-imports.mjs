#!/usr/bin/env node
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { houseFindings } from './house-rules.mjs';
import { inRoot, ROOT } from './places.mjs';

/** `node build/check-imports.mjs`: prints where the sources break the house's rules; exit 1 if anywhere. */
const FOLDERS = ['core', 'electron', 'renderer', 'build', 'tests'];
const SOURCES = /\.(ts|tsx|mjs|css|html|json)$/;
/** Texts as others write them, invisible characters and all. */
const NOT_OURS = /^tests\/fixtures\//;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(inRoot(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SOURCES.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !NOT_OURS.test(path))
    .map((path) => ({ path, text: readFileSync(inRoot(path), 'utf8') })),
);
const findings = houseFindings(files);
for (const { path, line, problem } of findings) console.error(`${path}:${line}: ${problem}`);
console.log(`${files.length} files checked, ${findings.length} against the house's rules.`);
process.exitCode = findings.length > 0 ? 1 : 0;
