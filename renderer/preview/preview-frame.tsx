import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Settings } from '#core/host/settings.ts';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { patchDocument } from './patch-document.ts';
import { showScheme } from './reader-scheme.ts';

/** Screens of readers, in CSS pixels. */
const DEVICES: Record<Settings['previewWidth'], { width: number; height: number; bezel: number }> = {
  phone: { width: 390, height: 844, bezel: 8 },
  tablet: { width: 820, height: 1180, bezel: 8 },
  desktop: { width: 1280, height: 1600, bezel: 1 },
};
const MARGIN = 20;

/** The page in a frame as wide as the reader's screen, scaled to fit. No script runs in it. */
export function PreviewFrame({
  html,
  device,
  isDark,
  onShown,
}: {
  html: string;
  device: Settings['previewWidth'];
  isDark: boolean;
  /** Told what showing a new page has cost, in milliseconds. */
  onShown(cost: number): void;
}) {
  const { say } = useSpeech();
  const host = useHost();
  const stage = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const [room, setRoom] = useState({ width: 0, height: 0 });
  // The first page is written whole; the later ones only change it.
  const [first] = useState(html);
  const shown = useRef(first);
  const latest = useRef({ html, onShown, isDark });
  useEffect(() => {
    latest.current = { html, onShown, isDark };
  });

  useLayoutEffect(() => {
    const element = stage.current;
    if (element === null) return;
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body || html === shown.current) return;
    const idle = window.requestIdleCallback(
      () => {
        const started = performance.now();
        patchDocument(inside, html);
        shown.current = html;
        latest.current.onShown(performance.now() - started);
      },
      { timeout: 1_000 },
    );
    return () => window.cancelIdleCallback(idle);
  }, [html]);

  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (inside?.readyState === 'complete') showScheme(inside, isDark ? 'dark' : 'light');
  }, [isDark]);

  const { width, height, bezel } = DEVICES[device];
  const free = { width: room.width - 2 * (MARGIN + bezel), height: room.height - 2 * (MARGIN + bezel) };
  const scale = Math.min(1, free.width / width);
  const shownHeight = Math.min(free.height, height * scale);
  return (
    <div className="preview-stage" ref={stage}>
      {room.width > 0 && (
        <div
          className={`preview-device preview-${device}`}
          style={{ inlineSize: width * scale + 2 * bezel, blockSize: shownHeight + 2 * bezel }}
        >
          <iframe
            ref={frame}
            title={say('preview.title')}
            sandbox="allow-same-origin"
            srcDoc={first}
            style={{
              inlineSize: width,
              blockSize: shownHeight / scale,
              transform: `scale(${scale})`,
            }}
            onLoad={() => {
              const inside = frame.current?.contentDocument;
              if (!inside) return;
              showScheme(inside, latest.current.isDark ? 'dark' : 'light');
              if (latest.current.html !== shown.current) {
                patchDocument(inside, latest.current.html);
                shown.current = latest.current.html;
              }
              inside.addEventListener('click', (event) => {
                const link = (event.target as Element).closest?.('a');
                if (!link) return;
                event.preventDefault();
                if (/^https:/.test(link.href))
                  host.call('shell.openLink', { url: link.href }).catch(() => undefined);
              });
            }}
          />
        </div>
      )}
    </div>
  );
}
