import type { Obstacle } from './export/obstacles.ts';

/**
 * Everything that can go wrong, as values of the domain: a code and the facts a sentence needs.
 * The prose is written once per language: Arabic in `renderer/messages`, English in `electron/english.ts`.
 */
export interface FaultFacts {
  /** The source holds no text at all. */
  'source.empty': { file?: string };
  /** The source is larger than Warraq reads. Sizes in bytes. */
  'source.too-large': { file?: string; bytes: number; limit: number };
  /** The bytes are not text in any encoding that Warraq knows. */
  'source.not-text': { file?: string };
  /** The file could not be read; `reason` is the system's error code, such as `ENOENT` or `EACCES`. */
  'source.unreadable': { file?: string; reason: string };
  /** The file is not of the kind that was asked for, or no importer takes it. */
  'source.unknown-kind': { file?: string; kind?: string };
  /** The file is of the right kind, but damaged; `detail` says where, in English. */
  'source.damaged': { file?: string; detail: string };
  /** JSON, but not an article of Warraq: `found` is its own `format`, or what it looks like. */
  'article.foreign': { file?: string; found: string };
  /** Written by a newer Warraq than this one. */
  'article.newer': { file?: string; version: number; supported: number };
  /** An article of ours that breaks its schema; `path` such as `blocks.3.level`. */
  'article.invalid': { file?: string; path: string; problem: string };
  /** Something stands between the article and its readers: what, and where. */
  'article.held': { file?: string; obstacles: Obstacle[] };
  /** No article of this id in the library (or it is in the trash). */
  'article.missing': { id: string };
  /** The article was changed elsewhere since it was opened; nothing was overwritten. */
  'article.conflict': { id: string; base: number; revision: number };
  /** The desk's rules do not let an article of status `from` have `to`; nothing was changed. */
  'status.refused': { from: string; to: string };
  /** Another text has this article's id in the library, or in its trash; nothing was overwritten. */
  'article.exists': { id: string; file?: string; isInTrash: boolean };
  /** The article has no version of this number (any more). */
  'version.missing': { id: string; version: number };
  /** The library folder or file cannot be opened; `reason` is the system's or SQLite's code. */
  'library.unopenable': { path: string; reason: string };
  /** The library folder cannot be written. */
  'library.read-only': { path: string; reason: string };
  /** The library's file is damaged or of another program. */
  'library.damaged': { path: string; detail: string };
  /** The library was written by a newer Warraq. */
  'library.newer': { path: string; version: number; supported: number };
  /** Another Warraq holds this library. `address` where it is a web host. */
  'library.in-use': { path: string; pid: number; address?: string };
  /** The disk is full; what was saved before is safe. */
  'disk.full': { path?: string };
  /** A write failed for another reason. */
  'write.failed': { path?: string; reason: string };
  /** No asset of this hash in the library. */
  'asset.missing': { hash: string };
  /** The picture was refused: not a picture, too large, truncated, or holding script. */
  'asset.refused': { name?: string; reason: 'kind' | 'size' | 'damaged' | 'svg' };
  /** The profile file breaks its schema. */
  'profile.invalid': { file?: string; path: string; problem: string };
  /** No exporter of this name. */
  'format.unknown': { name: string; known: string[] };
  /** The target of an export exists and is not an earlier package of the same article. */
  'target.exists': { path: string };
  /** A PDF was asked for, and nothing on this machine can print one: no desktop program, no browser of Chromium. */
  'print.unavailable': Record<string, never>;
  /** The browser that prints failed; `detail` is its own last word. */
  'print.failed': { detail: string };
  /** Not a BagIt bag. */
  'package.not-a-bag': { path: string };
  /** The package breaks its own manifests. */
  'package.damaged': { path: string; problems: number };
  /** The web host's port is taken. */
  'port.in-use': { port: number };
  /** The request did not match the Host contract. */
  'request.invalid': { method: string; problem: string };
  /** The request came from a place that may not ask. */
  'request.forbidden': { reason: string };
  /** The machine side cannot be reached for the moment. */
  'host.lost': Record<string, never>;
  /** The work was cancelled by the editor. Nothing half-made is left. */
  cancelled: Record<string, never>;
  /** A fault of Warraq itself; `detail` is for the report, not for the editor. */
  internal: { detail: string };
}

export type FaultCode = keyof FaultFacts;

/** A fault as it crosses a process border: plain data. */
export type FaultData = { [Code in FaultCode]: { code: Code; facts: FaultFacts[Code] } }[FaultCode];

/** The one error class of the domain. `code` tells what happened, `facts` what a sentence about it needs. */
export class Fault<Code extends FaultCode = FaultCode> extends Error {
  override readonly name = 'Fault';
  readonly code: Code;
  readonly facts: FaultFacts[Code];

  constructor(code: Code, facts: FaultFacts[Code], options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(facts)}`, options);
    this.code = code;
    this.facts = facts;
  }

  /** Plain data, ready to cross a process border. */
  toData(): FaultData {
    return { code: this.code, facts: this.facts } as FaultData;
  }
}

/** Whatever was thrown, as a fault: faults pass through, everything else becomes `internal`. */
export function faultFrom(thrown: unknown): Fault {
  if (thrown instanceof Fault) return thrown;
  const detail = thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
  return new Fault('internal', { detail }, { cause: thrown });
}

/** A fault with this file's name among its facts, where its code has a place for one and none is named yet. */
export function withFile(fault: Fault, file: string): Fault {
  if ('file' in fault.facts && fault.facts.file !== undefined) return fault;
  if (!/^(source|article\.(foreign|newer|invalid|held|exists)|profile)\b/.test(fault.code)) return fault;
  return new Fault(fault.code, { ...fault.facts, file } as FaultFacts[FaultCode], { cause: fault });
}

/** The reverse of `Fault.toData`. */
export function faultOf(data: FaultData): Fault {
  return new Fault(data.code, data.facts);
}
