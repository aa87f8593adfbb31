import { describe, expect, it } from 'vitest';
import { houseFindings } from '../../../build/house-rules.mjs';

/** The problems found in one file of this text. */
function problems(path: string, text: string): string[] {
  return houseFindings([{ path, text }]).map((finding) => finding.problem);
}

describe('the walls between the rooms', () => {
  const allowed: [path: string, text: string][] = [
    ['renderer/desk/desk.tsx', "import { Fault } from '#core/fault.ts';"],
    [
      'electron/backend/backend.ts',
      "import { Fault } from '#core/fault.ts'; import { join } from 'node:path';",
    ],
    ['electron/main.ts', "import { app } from 'electron';"],
    [
      'core/export/page.ts',
      "import type { Article } from '../article/article.ts'; import { h } from 'hastscript';",
    ],
    ['renderer/main.tsx', "import './look/tokens.css'; import icon from './mark.svg?url';"],
    ['tests/unit/core/fault.test.ts', "import { openBackend } from '../../../electron/backend/backend.ts';"],
  ];
  it.each(allowed)('lets %s import %s', (path, text) => {
    expect(problems(path, text)).toEqual([]);
  });

  const refused: [path: string, text: string, problem: RegExp][] = [
    ['renderer/a.ts', "import { x } from '../electron/main.ts';", /renderer imports from electron/],
    ['electron/a.ts', "import type { X } from '../renderer/desk.tsx';", /electron imports from renderer/],
    ['core/a.ts', "export * from '../renderer/desk.ts';", /core imports from renderer/],
    ['core/a.ts', "const x = await import('../electron/main.ts');", /core imports from electron/],
    ['core/a.ts', "type X = import('../electron/main.ts').X;", /core imports from electron/],
    ['core/a.ts', "import { x } from '../tests/x.ts';", /core imports from tests/],
    ['core/article/a.ts', "import { readFile } from 'node:fs';", /only Node has/],
    ['core/article/a.ts', "import { readFile } from 'fs';", /only Node has/],
    ['renderer/a.ts', "import { readFile } from 'node:fs';", /only Node has/],
    ['core/a.ts', "import { useState } from 'react';", /belongs to another room/],
    ['core/a.ts', "import { $getRoot } from 'lexical';", /belongs to another room/],
    ['renderer/a.ts', "import { ipcRenderer } from 'electron';", /belongs to another room/],
    ['electron/a.ts', "import { $getRoot } from '@lexical/list';", /belongs to another room/],
    ['electron/backend/a.ts', "import { app } from 'electron';", /also runs where there is none/],
    ['electron/web-host.ts', "import { app } from 'electron';", /also runs where there is none/],
    ['electron/a.ts', "import { x } from '../core/x.ts';", /reached by "#core\/"/],
    ['core/a.ts', "import { x } from '#core/x.ts';", /inside core imports are relative/],
    ['core/a.ts', "import { x } from './x';", /without its file extension/],
  ];
  it.each(refused)('refuses %s to %s', (path, text, problem) => {
    expect(problems(path, text)).toEqual([expect.stringMatching(problem)]);
  });

  it('tells the line', () => {
    const [finding] = houseFindings([{ path: 'core/a.ts', text: "\n\nimport 'node:fs';\n" }]);
    expect(finding?.line).toBe(3);
  });
});

describe('core', () => {
  it.each([
    'document.title = "x";',
    'const width = window.innerWidth;',
    'export const cwd = process.cwd();',
    'const bytes = Buffer.from("x");',
    'function read(): HTMLElement | undefined { return undefined; }',
  ])('may not use what only a window or only Node has: %s', (text) => {
    expect(problems('core/a.ts', text)).toEqual([expect.stringMatching(/^core uses/)]);
  });

  it.each([
    'const document = parse(text); document.children;',
    'function write(document: Tree) { return document; }',
    'const { document } = state; document.x;',
    "import type { Element } from 'hast'; const x: Element[] = [];",
    'const node = { document: 1, process: 2 }; node.document; node.process;',
    'interface State { window: number; history: string[] }',
    'new URL("https://example.org"); new TextDecoder();',
  ])('may use its own names and what every place has: %s', (text) => {
    expect(problems('core/a.ts', text)).toEqual([]);
  });
});

describe('names and characters', () => {
  it.each([
    'core/utils.ts',
    'core/date-utils.ts',
    'renderer/helpers/a.ts',
    'electron/common.ts',
    'build/misc.mjs',
    'electron/window-manager.ts',
  ])('refuses %s, which says nothing', (path) => {
    expect(problems(path, '')).toEqual([expect.stringMatching(/does not say what it is/)]);
  });

  it('refuses a file name that is not in kebab-case', () => {
    expect(problems('renderer/ArticleDesk.tsx', '')).toEqual([expect.stringMatching(/kebab-case/)]);
  });

  it.each(['\u200f', '\u200b', '\u202e', '\u2067', '\ufeff', '\u00ad', '\u0000'])(
    'refuses an invisible character in a source: %j',
    (character) => {
      expect(problems('core/a.ts', `// ${character}`)).toEqual([expect.stringMatching(/nobody sees/)]);
    },
  );

  it('takes Arabic, escapes, tabs and Windows line ends', () => {
    expect(problems('core/a.ts', "const mark = '\\u200f';\r\n\tconst word = 'ورّاق';\r\n")).toEqual([]);
  });
});
