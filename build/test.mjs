#!/usr/bin/env node
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { setUpBrowser } from './browser.mjs';
import { setUpDependencies } from './dependencies.mjs';
import { inRoot } from './places.mjs';
import { command, run, Stop } from './processes.mjs';

/**
 * `npm test [-- NAME...]`: sets up what is missing, then runs every check and every test suite, all of them
 * even after a failure, and ends with one line that counts everything. A name, such as `unit`, runs that one
 * alone. Plain Node 20 runs this.
 *
 * @typedef {{ passed: number, failed: number, skipped: number, reasons?: string[] }} Count
 * @typedef {{ name: string, title: string, args: string[], report?: 'vitest' | 'playwright', needs?: 'browser' }} Suite
 */

/** @type {Suite[]} */
const SUITES = [
  {
    name: 'lint',
    title: 'Format and lint',
    args: ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings'],
  },
  { name: 'types', title: 'Types', args: ['typescript/bin/tsc', '-p', '.'] },
  {
    name: 'house',
    title: 'Imports between rooms, names, invisible characters',
    args: ['../build/check-imports.mjs'],
  },
  { name: 'unit', title: 'Unit and integration tests', args: ['vitest/vitest.mjs', 'run'], report: 'vitest' },
  {
    name: 'browser',
    title: 'Browser tests',
    args: ['@playwright/test/cli.js', 'test', '--project=browser'],
    report: 'playwright',
    needs: 'browser',
  },
  {
    name: 'electron',
    title: 'Electron tests',
    args: ['@playwright/test/cli.js', 'test', '--project=electron'],
    report: 'playwright',
  },
];

const RESULTS = inRoot('test-results');

await command(async () => {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !SUITES.some((suite) => suite.name === name));
  if (unknown !== undefined) {
    throw new Stop(
      `No suite is called ${unknown}. There are: ${SUITES.map((suite) => suite.name).join(', ')}.`,
    );
  }
  const chosen = SUITES.filter((suite) => names.length === 0 || names.includes(suite.name));
  const node = await setUp();
  if (node === undefined) return;
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });

  /** @type {(Count & { title: string, seconds: number })[]} */
  const results = [];
  for (const suite of chosen) {
    console.log(`\n== ${suite.title} ==`);
    const started = Date.now();
    results.push({
      title: suite.title,
      ...(await runSuite(suite, node)),
      seconds: (Date.now() - started) / 1000,
    });
  }

  console.log('');
  for (const { title, passed, failed, skipped, reasons = [], seconds } of results) {
    console.log(
      `${failed > 0 ? 'FAILED' : 'ok    '}  ${title}: ${line({ passed, failed, skipped })} (${seconds.toFixed(0)} s)`,
    );
    for (const reason of reasons) console.log(`          skipped: ${reason}`);
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const result of results) {
    total.passed += result.passed;
    total.failed += result.failed;
    total.skipped += result.skipped;
  }
  console.log(line(total));
  process.exitCode = total.failed > 0 ? 1 : 0;
});

/**
 * The Node to run the suites with, once everything is installed and built. Where that fails, the run is a
 * failed one with nothing passed, and says so in its last line like any other.
 */
async function setUp() {
  try {
    const node = await setUpDependencies(console.log);
    const build = await run(node, [inRoot('build/bundle.mjs')], { cwd: inRoot() });
    if (build.code !== 0) throw new Stop('Warraq could not be built; the reason stands above.');
    return node;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    console.log(line({ passed: 0, failed: 1, skipped: 0 }));
    process.exitCode = 1;
    return undefined;
  }
}

/** @param {Count} count */
function line({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/**
 * @param {Suite} suite
 * @param {string} node
 * @returns {Promise<Count>}
 */
async function runSuite(suite, node) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' };
  try {
    if (suite.needs === 'browser') env.WARRAQ_CHROMIUM = await setUpBrowser(console.log);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const reportFile = inRoot('test-results', `${suite.name}.json`);
  const args = [inRoot('node_modules', ...suite.args.slice(0, 1)), ...suite.args.slice(1)];
  if (suite.report === 'vitest') {
    args.push('--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`);
  } else if (suite.report === 'playwright') {
    env.PLAYWRIGHT_JSON_OUTPUT_FILE = reportFile;
    args.push('--reporter=list,json');
  }
  const { code } = await run(node, args, { cwd: inRoot(), env });
  if (suite.report === undefined) {
    return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  }
  const count = readReport(suite.report, reportFile);
  // A runner can fail beside its tests: an error outside of any, a crash, a report that is not there.
  if (code !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

/**
 * @param {'vitest' | 'playwright'} kind
 * @param {string} file
 * @returns {Count}
 */
function readReport(kind, file) {
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    if (kind === 'playwright') {
      const { expected, unexpected, flaky, skipped } = report.stats;
      return { passed: expected + flaky, failed: unexpected, skipped, reasons: skipReasons(report) };
    }
    // A file that could not even be loaded has failed without a failed test in it.
    const broken = report.testResults.filter(
      (/** @type {{ status: string, assertionResults: { status: string }[] }} */ file) =>
        file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
    );
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests + broken.length,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/**
 * Why tests were skipped, each reason once, from wherever in Playwright's report it stands.
 * @param {unknown} part
 * @param {Set<string>} reasons
 * @returns {string[]}
 */
function skipReasons(part, reasons = new Set()) {
  if (part !== null && typeof part === 'object') {
    if ('type' in part && part.type === 'skip' && 'description' in part)
      reasons.add(String(part.description));
    for (const each of Object.values(part)) skipReasons(each, reasons);
  }
  return [...reasons];
}
