import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/**
 * The house's walls, checked by parsing every source file:
 * `renderer -> core <- electron`, no Node and no DOM in core, names that say what a thing is, and no
 * character in the sources that a reader cannot see.
 *
 * @typedef {{ path: string, text: string }} SourceFile path from the checkout's root, with forward slashes
 * @typedef {{ path: string, line: number, problem: string }} HouseFinding
 */

/** Which rooms a room may import from, besides itself. Build and tests may look anywhere. */
const DOORS = /** @type {Record<string, string[]>} */ ({ core: [], electron: ['core'], renderer: ['core'] });

/** Packages that belong to one side; everything else is open to all rooms. */
const CLOSED_PACKAGES = [
  { room: 'core', pattern: /^(electron|sharp|ws|conf|commander|cli-progress|env-paths|yazl|yauzl)(\/|$)/ },
  { room: 'core', pattern: /^(react|react-dom|react-intl|react-aria|lexical|lucide)(-|\/|$)|^@lexical\// },
  {
    room: 'renderer',
    pattern: /^(electron|sharp|ws|conf|commander|cli-progress|env-paths|yazl|yauzl)(\/|$)/,
  },
  {
    room: 'electron',
    pattern: /^(react|react-dom|react-intl|react-aria|lexical|lucide)(-|\/|$)|^@lexical\//,
  },
];

/** The machine side that also runs without Electron. */
const WITHOUT_ELECTRON = /^electron\/(backend\/|cli\/|cli\.ts$|web-host|english\.ts$)/;

/** Globals that only a window or only Node has. */
const FOREIGN_GLOBALS = new Set(
  `document window navigator location history localStorage sessionStorage indexedDB DOMParser XMLSerializer
   HTMLElement Element Node Document NodeFilter MutationObserver XMLHttpRequest Image FileReader getComputedStyle
   requestAnimationFrame process Buffer require module __dirname __filename setImmediate`
    .trim()
    .split(/\s+/),
);

const EMPTY_NAME = /(^|-)(utils?|helpers?|common|misc|managers?|stuff)$/;
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Controls but tab and line feed; soft hyphen; zero-width and directional marks; BOM. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/**
 * @param {SourceFile[]} files
 * @returns {HouseFinding[]}
 */
export function houseFindings(files) {
  return files.flatMap((file) => [...nameFindings(file), ...invisibleFindings(file), ...codeFindings(file)]);
}

/** @param {SourceFile} file @returns {HouseFinding[]} */
function nameFindings({ path }) {
  if (!/^(core|electron|renderer|build|tests)\//.test(path)) return [];
  return path.split('/').flatMap((part) => {
    const name = /** @type {string} */ (part.split('.')[0]);
    if (EMPTY_NAME.test(name))
      return [{ path, line: 1, problem: `the name "${part}" does not say what it is` }];
    if (!KEBAB_CASE.test(name))
      return [{ path, line: 1, problem: `the name "${part}" is not in kebab-case` }];
    return [];
  });
}

/** @param {SourceFile} file @returns {HouseFinding[]} */
function invisibleFindings({ path, text }) {
  return text.split('\n').flatMap((line, index) => {
    const found = INVISIBLE.exec(line.replace(/\r$/, ''));
    if (found === null) return [];
    const code = /** @type {number} */ (found[0].codePointAt(0)).toString(16).toUpperCase().padStart(4, '0');
    return [{ path, line: index + 1, problem: `holds U+${code}, which nobody sees; write it as an escape` }];
  });
}

/** @param {SourceFile} file @returns {HouseFinding[]} */
function codeFindings({ path, text }) {
  const room = /** @type {string} */ (path.split('/')[0]);
  if (!(room in DOORS) || !/\.tsx?$/.test(path)) return [];
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) return [{ path, line: 1, problem: `cannot be parsed: ${errors[0]?.message}` }];
  const { imports, globals } = readProgram(program);
  const line = (/** @type {number} */ offset) => text.slice(0, offset).split('\n').length;
  return [
    ...imports.flatMap(({ source, start }) =>
      importProblems(path, room, source).map((problem) => ({ path, line: line(start), problem })),
    ),
    ...(room === 'core' ? globals : []).map(({ name, start }) => ({
      path,
      line: line(start),
      problem: `core uses ${name}, which not every place that runs core has`,
    })),
  ];
}

/**
 * @param {string} path
 * @param {string} room
 * @param {string} source what is imported
 * @returns {string[]}
 */
function importProblems(path, room, source) {
  const doors = /** @type {string[]} */ (DOORS[room]);
  if (source.startsWith('.')) {
    const target = posix.join(posix.dirname(path), source.replace(/\?.*$/, ''));
    const targetRoom = /** @type {string} */ (target.split('/')[0]);
    if (targetRoom === room) {
      return posix.extname(target) === '' ? [`imports ${source} without its file extension`] : [];
    }
    if (targetRoom === 'core' && doors.includes('core'))
      return [`imports ${source}; core is reached by "#core/"`];
    if (room === 'electron' && target === 'package.json') return [];
    return [`${room} imports from ${targetRoom} (${source})`];
  }
  if (source.startsWith('#core/')) {
    if (room === 'core') return [`imports ${source}; inside core imports are relative`];
    return posix.extname(source) === '' ? [`imports ${source} without its file extension`] : [];
  }
  const builtin = source.startsWith('node:') || builtinModules.includes(source);
  if (builtin) return room === 'electron' ? [] : [`${room} imports ${source}, which only Node has`];
  if (source === 'electron' && WITHOUT_ELECTRON.test(path)) {
    return ['imports electron, but also runs where there is none'];
  }
  const closed = CLOSED_PACKAGES.some((entry) => entry.room === room && entry.pattern.test(source));
  return closed ? [`${room} imports the package ${source}, which belongs to another room`] : [];
}

/**
 * All that a program imports (statically, by `import()`, in types) and the foreign globals that it uses and
 * declares nowhere.
 * @param {unknown} program the parser's ESTree
 */
function readProgram(program) {
  /** @type {{ source: string, start: number }[]} */
  const imports = [];
  /** @type {{ name: string, start: number }[]} */
  const used = [];
  /** @type {Set<string>} */
  const declared = new Set();
  visit(program, undefined, '');
  return { imports, globals: used.filter(({ name }) => !declared.has(name)) };

  /**
   * @param {any} node
   * @param {any} parent
   * @param {string} key
   */
  function visit(node, parent, key) {
    if (Array.isArray(node)) {
      for (const each of node) visit(each, parent, key);
      return;
    }
    if (node === null || typeof node !== 'object' || typeof node.type !== 'string') return;
    if (key === 'source' && typeof node.value === 'string')
      imports.push({ source: node.value, start: node.start });
    if (node.type === 'ObjectPattern') {
      for (const { value } of node.properties) if (value?.type === 'Identifier') declared.add(value.name);
    }
    if (node.type === 'Identifier' && FOREIGN_GLOBALS.has(node.name)) {
      if (isDeclaration(parent, key)) declared.add(node.name);
      else if (!isMemberName(parent, key)) used.push({ name: node.name, start: node.start });
    }
    for (const [childKey, child] of Object.entries(node)) {
      if (child !== null && typeof child === 'object') visit(child, node, childKey);
    }
  }
}

/** @param {any} parent @param {string} key */
function isDeclaration(parent, key) {
  if (['id', 'local', 'params', 'param', 'rest'].includes(key)) return true;
  if (parent.type === 'ArrayPattern' || parent.type === 'RestElement') return true;
  if (parent.type === 'AssignmentPattern') return key === 'left';
  return parent.type === 'TSTypeParameter' && key === 'name';
}

/** @param {any} parent @param {string} key */
function isMemberName(parent, key) {
  if (parent.computed) return false;
  if (key === 'property' || key === 'right') return /Member|Qualified/.test(parent.type);
  return key === 'key' || key === 'label' || key === 'imported' || key === 'exported' || key === 'qualifier';
}
