import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { zstdDecompressSync } from 'node:zlib';
import { OLDEST_BACKUP_MS } from './backups.ts';
import { everyPiece } from './library/versions.ts';

/** Longer than any rolling backup is kept: what a restored one shows is still there. */
const WAIT_MS = OLDEST_BACKUP_MS + 7 * 24 * 3_600_000;
const HASHES = /[0-9a-f]{64}/g;

/**
 * Deletes pictures that nothing has referred to for six weeks: no article, none in the trash, no version, nothing
 * that waits to be written into its article. When a picture was first found alone is kept in `.orphans.json`. Where
 * anything of the library cannot be read, nothing is deleted.
 * @returns the hashes of what was deleted
 */
export function collectOrphans(database: DatabaseSync, assets: string, now: number): string[] {
  if (!existsSync(assets)) return [];
  const used = referredHashes(database);
  const notes = join(assets, '.orphans.json');
  const known = readNotes(notes);
  const alone: Record<string, number> = {};
  const gone: string[] = [];
  for (const hash of readdirSync(assets)) {
    if (!/^[0-9a-f]{64}$/.test(hash) || used.has(hash)) continue;
    const since = known[hash] ?? now;
    if (now - since > WAIT_MS) gone.push(hash);
    else alone[hash] = since;
  }
  writeFileSync(`${notes}.new`, JSON.stringify(alone));
  renameSync(`${notes}.new`, notes);
  for (const hash of gone) rmSync(join(assets, hash), { force: true });
  return gone;
}

/** Everything in the library that looks like a hash: rather one picture too many kept than one deleted. */
function referredHashes(database: DatabaseSync): Set<string> {
  const used = new Set<string>();
  const take = (text: string) => {
    for (const [hash] of text.matchAll(HASHES)) used.add(hash);
  };
  const next = database.prepare('select id, z from body where id>? order by id limit 200');
  for (let last = 0; ; ) {
    const rows = next.all(last);
    if (rows.length === 0) break;
    for (const { z } of rows) take(zstdDecompressSync(z as Uint8Array).toString('utf8'));
    last = Number(rows.at(-1)?.id);
  }
  for (const { json } of database.prepare('select json from block').all()) take(json as string);
  for (const { fields } of database.prepare('select fields from draft where fields is not null').all())
    take(fields as string);
  for (const piece of everyPiece(database)) take(piece);
  return used;
}

function readNotes(path: string): Record<string, number> {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return {};
  }
}
