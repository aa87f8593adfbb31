import { join } from 'node:path';
import { BrowserWindow, session } from 'electron';
import { Fault } from '#core/fault.ts';
import type { Print } from './backend/bag.ts';
import { denyPermissions, denyTheOutside } from './permissions.ts';

/** A session in memory, apart from the desk's own. */
const PARTITION = 'print';

/** Prints `index.html` of a folder in a window that nobody sees: sandboxed, without script, Node or network. */
export const printWithWindow: Print = async (folder, signal) => {
  const apart = session.fromPartition(PARTITION);
  denyPermissions(apart);
  denyTheOutside(apart);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      partition: PARTITION,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      javascript: false,
      spellcheck: false,
    },
  });
  try {
    await window.loadFile(join(folder, 'index.html'));
    if (signal?.aborted) throw new Fault('cancelled', {});
    return await window.webContents.printToPDF({
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      preferCSSPageSize: true,
      printBackground: true,
    });
  } catch (thrown) {
    if (thrown instanceof Fault) throw thrown;
    throw new Fault('print.failed', { detail: (thrown as Error).message }, { cause: thrown });
  } finally {
    window.destroy();
  }
};
