import { useState } from 'react';
import type { HostInput } from '#core/host.ts';
import { useHost } from '../host/host-context.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { knownFormats } from './format-choices.ts';

/** How packages are to be made, as it is being chosen: begun with what was chosen last. */
export interface ExportWays {
  formats: readonly string[];
  setFormats(formats: readonly string[]): void;
  as: 'folder' | 'zip';
  setAs(as: 'folder' | 'zip'): void;
  /** Where they are to go, as words to show; undefined for the host's own place. */
  place: string | undefined;
  choosePlace(): Promise<void>;
  /** Who lets them out; `isNamed` where the settings knew it before. */
  signer: string;
  setSigner(name: string): void;
  isNamed: boolean;
  /** Whether an embargo is set aside, which needs a name. */
  isLifted: boolean;
  setLifted(isLifted: boolean): void;
  /** Whether enough is chosen to begin. */
  isComplete: boolean;
  /** What the host is asked with, under the id of the work; kept for the next time. */
  take(work: string): Omit<HostInput<'packages.exportMany'>, 'ids'>;
}

export function useExportWays(): ExportWays {
  const host = useHost();
  const { settings, change } = useSettings();
  const [formats, setFormats] = useState<readonly string[]>(() => knownFormats(settings.exportFormats));
  const [as, setAs] = useState(settings.exportAs);
  const [folder, setFolder] = useState<{ handle: string; place: string }>();
  const [signer, setSigner] = useState(settings.editorName);
  const [isLifted, setLifted] = useState(false);
  return {
    formats,
    setFormats,
    as,
    setAs,
    place: folder?.place,
    async choosePlace() {
      const { handle, place } = await host.call('dialogs.chooseFolder', {});
      if (handle !== undefined) setFolder({ handle, place: place ?? handle });
    },
    signer,
    setSigner,
    isNamed: settings.editorName !== '',
    isLifted,
    setLifted,
    isComplete: formats.length > 0 && (!isLifted || signer.trim() !== ''),
    take(work) {
      change({ exportFormats: [...formats], exportAs: as, editorName: signer.trim() });
      return {
        formats: [...formats],
        as,
        despiteEmbargo: isLifted,
        work,
        ...(folder && { folder: folder.handle }),
      };
    },
  };
}
