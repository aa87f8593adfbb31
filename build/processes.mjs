import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gives its exit code (1 where a signal ended it). Its output goes to this
 * terminal, or with `quiet` into `output`. Past `limit` milliseconds it is ended, and `timedOut` is true.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, limit?: number }} options
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function run(program, args, { cwd, env, quiet = false, limit } = {}) {
  return new Promise((resolve) => {
    let output = '';
    let timedOut = false;
    const child = spawn(program, args, {
      cwd,
      env: env ?? process.env,
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      // npm and npx are scripts on Windows, which only a shell starts.
      shell: process.platform === 'win32' && /\.cmd$/.test(program),
    });
    const timer =
      limit &&
      setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, limit);
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => finish(127, error.message));
    child.on('close', (code) => finish(code ?? 1, ''));

    /**
     * @param {number} code
     * @param {string} more
     */
    function finish(code, more) {
      if (timer) clearTimeout(timer);
      resolve({ code, output: output + more, timedOut });
    }
  });
}

/**
 * Runs npm: the one that runs this script, else the one on the path.
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv }} options
 */
export function runNpm(args, options) {
  const npm = process.env.npm_execpath;
  if (npm !== undefined && /npm-cli\.c?js$/.test(npm)) return run(process.execPath, [npm, ...args], options);
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/** Something that stops the whole command; its message is a sentence that tells what to do. */
export class Stop extends Error {}

/**
 * Runs a command's main function: a `Stop` becomes one line and exit code 1, anything else its stack.
 * @param {() => Promise<void>} main
 */
export async function command(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
