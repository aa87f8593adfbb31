import { FileDown } from 'lucide-react';
import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useSpeech } from '../messages/say.tsx';

/** Takes files that are dropped anywhere on what it holds, and says so while they hover over it. */
export function FileDrop({ onFiles, children }: { onFiles(files: File[]): void; children: ReactNode }) {
  const { say } = useSpeech();
  const [isOver, setOver] = useState(false);
  // Entering a child leaves its parent: only the outermost leaving counts.
  const depth = useRef(0);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the button «استيراد» (import) does the same by keyboard
    <div
      className="file-drop"
      onDragEnter={(event) => {
        if (!holdsFiles(event)) return;
        depth.current += 1;
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!holdsFiles(event)) return;
        depth.current -= 1;
        if (depth.current === 0) setOver(false);
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
      }}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const files = [...event.dataTransfer.files];
        if (files.length > 0) onFiles(files);
      }}
    >
      {children}
      {isOver && (
        <div className="file-drop-veil" aria-hidden>
          <p>
            <FileDown size={22} />
            {say('library.drop')}
          </p>
        </div>
      )}
    </div>
  );
}
