import './marks-bar.css';
import { $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type RangeSelection,
} from 'lexical';
import {
  Bold,
  Highlighter,
  Italic,
  Languages,
  Link2,
  Link2Off,
  RemoveFormatting,
  Strikethrough,
  TextQuote,
  Underline,
} from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { linkUrlSchema, MARKS, type Mark } from '#core/article/inline.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { Tooltip } from '../controls/tooltip.tsx';
import { useSpeech } from '../messages/say.tsx';
import { $isolate } from './behaviour/isolate.ts';
import { $clearMarks } from './behaviour/marks.ts';
import { $isPlain } from './behaviour/plain-lines.ts';
import { $topOf } from './caret-block.ts';
import { FORMATS } from './inline-mapping.ts';
import { $blockId } from './nodes/block-state.ts';
import { $isSpanNode } from './nodes/span-node.ts';

const SHOWN: readonly { mark: Exclude<Mark, 'sub' | 'sup' | 'code'>; icon: ReactNode; keys?: string }[] = [
  { mark: 'strong', icon: <Bold size={18} />, keys: 'Ctrl B' },
  { mark: 'emphasis', icon: <Italic size={18} />, keys: 'Ctrl I' },
  { mark: 'underline', icon: <Underline size={18} />, keys: 'Ctrl U' },
  { mark: 'strike', icon: <Strikethrough size={18} /> },
  { mark: 'highlight', icon: <Highlighter size={18} /> },
];

/** What the selection is like, as far as the bar shows it. */
interface Selected {
  marks: readonly Mark[];
  url: string | undefined;
  isSpan: boolean;
  isCollapsed: boolean;
  blockId: string | undefined;
  text: string;
}

/** Floats over selected words, or over a link with the caret in it: marks, link, isolation, pull quote. */
export function MarksBar({
  session,
  frame,
  linkTurn,
  onPullQuote,
}: {
  session: ArticleSession;
  frame: RefObject<HTMLDivElement | null>;
  /** Grows when the editor asks for the link of the selection by key. */
  linkTurn: number;
  onPullQuote(afterId: string, text: string): void;
}) {
  const { say } = useSpeech();
  const { editor } = session;
  const [selected, setSelected] = useState<Selected>();
  const [place, setPlace] = useState<{ top: number /** From the frame's start. */; centre: number }>();
  const [url, setUrl] = useState<string>();
  const [isPressed, setPressed] = useState(false);
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const read = () => {
      const next = editor.getEditorState().read($selected);
      setSelected((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
      const around = frame.current;
      const range = window.getSelection();
      const root = editor.getRootElement();
      if (next === undefined || around === null || !range?.rangeCount || !root?.contains(range.anchorNode))
        return;
      const rect = range.getRangeAt(0).getBoundingClientRect();
      const frameRect = around.getBoundingClientRect();
      const middle = (rect.left + rect.right) / 2;
      const isRtl = getComputedStyle(around).direction === 'rtl';
      setPlace({
        top: rect.top - frameRect.top,
        centre: isRtl ? frameRect.right - middle : middle - frameRect.left,
      });
    };
    const down = (event: PointerEvent) => {
      if (!bar.current?.contains(event.target as Node)) setPressed(true);
    };
    const up = () => setPressed(false);
    const stop = editor.registerUpdateListener(read);
    document.addEventListener('selectionchange', read);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    return () => {
      stop();
      document.removeEventListener('selectionchange', read);
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
    };
  }, [editor, frame]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens when it is asked for
  useEffect(() => {
    if (linkTurn > 0 && selected) setUrl(selected.url ?? '');
  }, [linkTurn]);
  useEffect(() => {
    if (selected === undefined) setUrl(undefined);
  }, [selected]);

  if (selected === undefined || place === undefined || isPressed) return null;
  const update = (change: (selection: RangeSelection) => void) =>
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) change(selection);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  const width = frame.current?.offsetWidth ?? 600;
  const half = Math.min(width / 2, selected.isCollapsed ? 150 : 190);
  const centre = Math.min(Math.max(place.centre, half), width - half);
  const address = url?.trim() ?? '';
  const wanted = /^(www\.|[\w-]+(\.[\w-]+)+(\/|$))/i.test(address) ? `https://${address}` : address;
  const isUrl = linkUrlSchema.safeParse(wanted).success;
  const button = (label: string, icon: ReactNode, onPress: () => void, isOn?: boolean, keys?: string) => (
    <Tooltip words={label} shortcut={keys}>
      <BarButton label={label} isOn={isOn} onPress={onPress}>
        {icon}
      </BarButton>
    </Tooltip>
  );
  return (
    <div
      className="marks-place"
      data-below={place.top < 52 || undefined}
      style={{ insetBlockStart: place.top, insetInlineStart: centre }}
    >
      <div ref={bar} className="marks-bar" role="toolbar" aria-label={say('editor.marks')}>
        {url === undefined ? (
          <>
            {!selected.isCollapsed &&
              SHOWN.map(({ mark, icon, keys }) => (
                <span key={mark}>
                  {button(
                    say(`editor.mark.${mark}`),
                    icon,
                    () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMATS[mark]),
                    selected.marks.includes(mark),
                    keys,
                  )}
                </span>
              ))}
            {button(
              say('editor.link'),
              <Link2 size={18} />,
              () => setUrl(selected.url ?? ''),
              selected.url !== undefined,
              'Ctrl Shift K',
            )}
            {selected.url !== undefined &&
              button(say('editor.link-remove'), <Link2Off size={18} />, () =>
                update(() => $toggleLink(null)),
              )}
            {!selected.isCollapsed && (
              <>
                {button(
                  say('editor.isolate'),
                  <Languages size={18} />,
                  () => update($isolate),
                  selected.isSpan,
                  'Ctrl Alt L',
                )}
                {selected.blockId !== undefined &&
                  button(say('editor.draw-quote'), <TextQuote size={18} className="mirrored" />, () =>
                    onPullQuote(selected.blockId as string, selected.text),
                  )}
                {button(
                  say('editor.clear-marks'),
                  <RemoveFormatting size={18} />,
                  () => update($clearMarks),
                  undefined,
                  'Ctrl \\',
                )}
              </>
            )}
          </>
        ) : (
          <form
            className="link-form"
            onSubmit={(event) => {
              event.preventDefault();
              if (!isUrl) return;
              update(() => $toggleLink(wanted));
              setUrl(undefined);
              editor.focus();
            }}
          >
            <input
              // biome-ignore lint/a11y/noAutofocus: it was opened to be written in
              autoFocus
              className="link-input"
              dir="ltr"
              aria-label={say('editor.link-address')}
              aria-invalid={address !== '' && !isUrl}
              title={address !== '' && !isUrl ? say('editor.link-wrong') : undefined}
              placeholder="https://"
              value={url}
              onChange={(event) => setUrl(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Escape') return;
                event.stopPropagation();
                setUrl(undefined);
                editor.focus();
              }}
            />
            <button type="submit" className="link-set" disabled={!isUrl}>
              {say('editor.link-set')}
            </button>
          </form>
        )}
      </div>
    </div>
  );
}

/** A button that leaves the selection where it is. */
function BarButton({
  label,
  isOn,
  onPress,
  children,
}: {
  label: string;
  isOn: boolean | undefined;
  onPress(): void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="marks-button"
      aria-label={label}
      aria-pressed={isOn}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {children}
    </button>
  );
}

function $selected(): Selected | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isLinkNode);
  const isCollapsed = selection.isCollapsed();
  if (isCollapsed && link === null) return undefined;
  const top = $topOf(node);
  if ($isPlain(node)) return undefined;
  const text = isCollapsed ? '' : selection.getTextContent();
  if (!isCollapsed && text.trim() === '') return undefined;
  return {
    marks: MARKS.filter((mark) => selection.hasFormat(FORMATS[mark])),
    url: link?.getURL(),
    isSpan: $findMatchingParent(node, $isSpanNode) !== null,
    isCollapsed,
    blockId: top && $blockId(top),
    text: text.length > 400 ? '' : text,
  };
}
