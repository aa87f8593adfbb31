import { join } from 'node:path';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';

/**
 * The switches that are burnt into a release's executable: it is no Node for others, takes no debugger and no
 * options from the environment, and loads nothing but its own, unchanged archive.
 */
export const RELEASE_FUSES = {
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
};

/** Set for the build that end-to-end tests drive: it takes a debugger. Such a build is never shipped. */
export const INSPECTABLE = process.env.WARRAQ_INSPECTABLE === '1';

/**
 * electron-builder's `afterPack`: sets the fuses before the program is signed. A fuse that a newer Electron
 * adds and that is not named here stops the build.
 * @param {import('app-builder-lib').AfterPackContext} context
 */
export async function setFuses({ appOutDir, electronPlatformName, packager }) {
  const product = packager.appInfo.productFilename;
  const mac = electronPlatformName === 'darwin' || electronPlatformName === 'mas';
  const executables = {
    darwin: join(`${product}.app`, 'Contents', 'MacOS', product),
    mas: join(`${product}.app`, 'Contents', 'MacOS', product),
    win32: `${product}.exe`,
    linux: 'warraq',
  };
  const executable = executables[/** @type {keyof typeof executables} */ (electronPlatformName)];
  await flipFuses(join(appOutDir, executable), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: mac,
    ...RELEASE_FUSES,
    [FuseV1Options.EnableNodeCliInspectArguments]: INSPECTABLE,
  });
}
