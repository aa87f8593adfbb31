import { createHash } from 'node:crypto';
import { Fault } from '#core/fault.ts';
import { type BagSource, openBagSource } from './bag-source.ts';

/** One difference between a bag and what it says of itself. */
export interface BagProblem {
  path: string;
  problem: string;
}

const ALGORITHMS = ['sha512', 'sha384', 'sha256', 'sha224', 'sha1', 'md5'] as const;
type Algorithm = (typeof ALGORITHMS)[number];

/**
 * Checks any BagIt bag (RFC 8493 §3): every file against every manifest, nothing missing, nothing besides. `within` is
 * its folder in that of a bundle.
 * @throws Fault `source.unreadable`, `source.damaged` or `package.not-a-bag`
 */
export async function verifyBag(
  path: string,
  within?: string,
): Promise<{ valid: boolean; errors: BagProblem[] }> {
  const bag = await openBagSource(path, within);
  try {
    const errors = await problemsOf(bag);
    return { valid: errors.length === 0, errors };
  } finally {
    await bag.close();
  }
}

async function problemsOf(bag: BagSource): Promise<BagProblem[]> {
  const errors: BagProblem[] = [...bag.problems];
  const paths = new Set(bag.paths());
  const composed = new Map([...paths].map((path) => [path.normalize('NFC'), path]));
  errors.push(...declarationProblems(await bag.text('bagit.txt')));

  const sums = new Sums(bag);
  const payload = [...paths].filter((path) => path.startsWith('data/'));
  const manifests = ALGORITHMS.filter((name) => paths.has(`manifest-${name}.txt`));
  if (manifests.length === 0) errors.push({ path: 'manifest-<algorithm>.txt', problem: 'is not there' });
  const fetched = paths.has('fetch.txt') ? fetchList(await bag.text('fetch.txt')) : new Map<string, string>();
  for (const algorithm of manifests) {
    const name = `manifest-${algorithm}.txt`;
    const listed = await checkList(name, algorithm, 'data/');
    for (const path of payload) {
      if (!listed.has(path)) errors.push({ path, problem: `is not in ${name}` });
    }
  }
  for (const algorithm of ALGORITHMS) {
    const name = `tagmanifest-${algorithm}.txt`;
    if (paths.has(name)) await checkList(name, algorithm, '');
  }
  if (paths.has('bag-info.txt')) {
    const oxum = /^Payload-Oxum\s*:\s*(\d+)\.(\d+)\s*$/im.exec(await bag.text('bag-info.txt'));
    if (oxum && manifests.length > 0) {
      const octets = await sums.octets(payload);
      if (octets !== Number(oxum[1]) || payload.length !== Number(oxum[2])) {
        errors.push({
          path: 'bag-info.txt',
          problem: `says Payload-Oxum ${oxum[1]}.${oxum[2]}, and it is ${octets}.${payload.length}`,
        });
      }
    }
  }
  return errors;

  /** The path as the bag has it: a Mac writes the letters with hamza apart, others as one (RFC 8493 §6.1.2). */
  function present(path: string): string {
    return paths.has(path) ? path : (composed.get(path.normalize('NFC')) ?? path);
  }

  /** Checks each line of a manifest; gives the paths that it lists. */
  async function checkList(name: string, algorithm: Algorithm, below: string): Promise<Set<string>> {
    const listed = new Set<string>();
    for (const [index, line] of (await bag.text(name)).split(/\r\n|\r|\n/).entries()) {
      if (line.trim() === '') continue;
      const found = /^([0-9a-fA-F]+)[ \t]+\*?(.+)$/.exec(line);
      if (found === null) {
        errors.push({ path: name, problem: `line ${index + 1} is not a checksum and a path` });
        continue;
      }
      const path = present(decodedPath(found[2] as string));
      if (/^(\/|[A-Za-z]:|~)|(^|\/)\.\.(\/|$)|\\/.test(path) || !path.startsWith(below)) {
        errors.push({ path, problem: `${name} names a place outside ${below || 'the bag'}` });
        continue;
      }
      if (listed.has(path)) errors.push({ path, problem: `is twice in ${name}` });
      listed.add(path);
      if (!paths.has(path)) {
        const url = fetched.get(path);
        errors.push({ path, problem: url ? `is missing, to be fetched from ${url}` : 'is missing' });
        continue;
      }
      const sum = await sums.of(path, algorithm);
      if (sum === undefined) errors.push({ path, problem: 'cannot be read' });
      else if (sum !== (found[1] as string).toLowerCase())
        errors.push({ path, problem: `differs from its ${algorithm} in ${name}` });
    }
    return listed;
  }
}

/** RFC 8493 §2.1.1. */
function declarationProblems(text: string): BagProblem[] {
  const version = /^BagIt-Version\s*:\s*(\d+)\.(\d+)\s*$/m.exec(text);
  const encoding = /^Tag-File-Character-Encoding\s*:\s*(\S+)\s*$/m.exec(text);
  return [
    ...(version ? [] : [{ path: 'bagit.txt', problem: 'does not say BagIt-Version' }]),
    ...(version && Number(version[1]) > 1
      ? [{ path: 'bagit.txt', problem: `is of version ${version[1]}.${version[2]}, newer than 1.0` }]
      : []),
    ...(encoding ? [] : [{ path: 'bagit.txt', problem: 'does not say Tag-File-Character-Encoding' }]),
    ...(encoding && !/^(utf-?8|us-ascii)$/i.test(encoding[1] as string)
      ? [{ path: 'bagit.txt', problem: `has tag files in ${encoding[1]}; only UTF-8 can be checked` }]
      : []),
  ];
}

/** RFC 8493 §2.2.3: address, length, path. */
function fetchList(text: string): Map<string, string> {
  const list = new Map<string, string>();
  for (const line of text.split(/\r\n|\r|\n/)) {
    const found = /^(\S+)[ \t]+(?:\d+|-)[ \t]+(.+)$/.exec(line);
    if (found) list.set(decodedPath(found[2] as string), found[1] as string);
  }
  return list;
}

/** RFC 8493 §2.1.3: only line ends and the percent sign are encoded. */
function decodedPath(path: string): string {
  return path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%').replace(/^\.\//, '');
}

/** Checksums and lengths of a bag's files, each file read once however many manifests name it. */
class Sums {
  readonly #bag: BagSource;
  readonly #known = new Map<string, { bytes: number; sums: Map<string, string> } | undefined>();

  constructor(bag: BagSource) {
    this.#bag = bag;
  }

  async of(path: string, algorithm: Algorithm): Promise<string | undefined> {
    return (await this.#read(path))?.sums.get(algorithm);
  }

  async octets(paths: readonly string[]): Promise<number> {
    let octets = 0;
    for (const path of paths) octets += (await this.#read(path))?.bytes ?? 0;
    return octets;
  }

  async #read(path: string) {
    if (this.#known.has(path)) return this.#known.get(path);
    const present = new Set(this.#bag.paths());
    const wanted = ALGORITHMS.filter(
      (name) => present.has(`manifest-${name}.txt`) || present.has(`tagmanifest-${name}.txt`),
    );
    const hashes = wanted.map((name) => [name, createHash(name)] as const);
    let bytes = 0;
    try {
      for await (const part of await this.#bag.read(path)) {
        bytes += part.length;
        for (const [, hash] of hashes) hash.update(part);
      }
    } catch (thrown) {
      if (thrown instanceof Fault && thrown.code === 'source.unreadable') throw thrown;
      this.#known.set(path, undefined);
      return undefined;
    }
    const read = { bytes, sums: new Map(hashes.map(([name, hash]) => [name as string, hash.digest('hex')])) };
    this.#known.set(path, read);
    return read;
  }
}
