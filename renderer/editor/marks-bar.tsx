import './marks-bar.css';
import { $isLinkNode, $toggleLink } from '@lexical/link';
import {
  $findMatchingParent,
  $getSelection,
  $getState,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type RangeSelection,
} from 'lexical';
import {
  Bold,
  Ellipsis,
  ExternalLink,
  Highlighter,
  Italic,
  Languages,
  Link2,
  Link2Off,
  RemoveFormatting,
  StickyNote,
  TextQuote,
  Underline,
} from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { MARKS, type Mark } from '#core/article/inline.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useShortcut } from '../commands/commands-context.tsx';
import { Menu } from '../controls/menu.tsx';
import { Tooltip } from '../controls/tooltip.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { $isolate, $setLanguage } from './behaviour/isolate.ts';
import { $clearMarks } from './behaviour/marks.ts';
import { $noteAt } from './behaviour/notes.ts';
import { $isPlain } from './behaviour/plain-lines.ts';
import { $topOf } from './caret-block.ts';
import { FORMATS } from './inline-mapping.ts';
import { LinkForm } from './link-form.tsx';
import { moreMarks } from './more-marks.tsx';
import { $blockId, languageState } from './nodes/block-state.ts';
import { $isSpanNode } from './nodes/span-node.ts';
import { useSelectionPlace } from './use-selection-place.ts';

const SHOWN: readonly { mark: Exclude<Mark, 'strike' | 'sub' | 'sup' | 'code'>; icon: ReactNode }[] = [
  { mark: 'strong', icon: <Bold size={18} /> },
  { mark: 'emphasis', icon: <Italic size={18} /> },
  { mark: 'underline', icon: <Underline size={18} /> },
  { mark: 'highlight', icon: <Highlighter size={18} /> },
];
/** Room that the bar needs above the selection, in pixels; without it, it stands below. */
const ROOM = 56;

/** What the selection is like, as far as the bar shows it. */
interface Selected {
  marks: readonly Mark[];
  url: string | undefined;
  isSpan: boolean;
  language: string | undefined;
  isNoted: boolean;
  isCollapsed: boolean;
  blockId: string | undefined;
  text: string;
}

/** Floats over selected words, or over a link with the caret in it: marks, link, note, isolation, pull quote. */
export function MarksBar({
  session,
  frame,
  linkTurn,
  isHidden,
  onNote,
  onPullQuote,
}: {
  session: ArticleSession;
  frame: RefObject<HTMLDivElement | null>;
  /** Grows when the editor asks for the link of the selection by key. */
  linkTurn: number;
  isHidden: boolean;
  onNote(): void;
  onPullQuote(afterId: string, text: string): void;
}) {
  const { say } = useSpeech();
  const host = useHost();
  const { editor } = session;
  const { seen: selected, place } = useSelectionPlace(editor, frame, $selected);
  const [url, setUrl] = useState<string>();
  const [isPressed, setPressed] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const keys = {
    strong: useShortcut('mark.strong'),
    emphasis: useShortcut('mark.emphasis'),
    underline: useShortcut('mark.underline'),
    highlight: useShortcut('mark.highlight'),
    link: useShortcut('mark.link'),
    note: useShortcut('note.pin'),
    isolate: useShortcut('mark.isolate'),
    clear: useShortcut('mark.clear'),
    strike: useShortcut('mark.strike'),
  };

  useEffect(() => {
    const down = ({ target }: PointerEvent) => {
      const isOurs = bar.current?.contains(target as Node) || (target as Element).closest('.menu-popover');
      if (!isOurs) setPressed(true);
    };
    const up = () => setPressed(false);
    document.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: opens when it is asked for
  useEffect(() => {
    if (linkTurn > 0 && selected) setUrl(selected.url ?? '');
  }, [linkTurn]);
  useEffect(() => {
    if (selected === undefined) setUrl(undefined);
  }, [selected]);

  if (selected === undefined || place === undefined || isPressed || isHidden) return null;
  const update = (change: (selection: RangeSelection) => void) =>
    editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection)) change(selection);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  const toggle = (mark: Mark) => editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMATS[mark]);
  const endLink = () => {
    setUrl(undefined);
    editor.focus();
  };
  const width = frame.current?.offsetWidth ?? 600;
  const half = Math.min(width / 2, url !== undefined ? 170 : selected.isCollapsed ? 60 : 180);
  return (
    <div
      className="marks-place"
      data-below={place.above < ROOM || undefined}
      style={{
        insetBlockStart: place.above < ROOM ? place.bottom : place.top,
        insetInlineStart: Math.min(Math.max(place.centre, half), width - half),
      }}
    >
      <div ref={bar} className="marks-bar" role="toolbar" aria-label={say('editor.marks')}>
        {url !== undefined ? (
          <LinkForm
            url={url}
            onChange={setUrl}
            onKeep={(wanted) => {
              update(() => $toggleLink(wanted));
              endLink();
            }}
            onLeave={endLink}
          />
        ) : (
          <>
            {!selected.isCollapsed &&
              SHOWN.map(({ mark, icon }) => (
                <BarButton
                  key={mark}
                  label={say(`editor.mark.${mark}`)}
                  keys={keys[mark]}
                  icon={icon}
                  isOn={selected.marks.includes(mark)}
                  onPress={() => toggle(mark)}
                />
              ))}
            <BarButton
              label={say('editor.link')}
              keys={keys.link}
              icon={<Link2 size={18} />}
              isOn={selected.url !== undefined}
              onPress={() => setUrl(selected.url ?? '')}
            />
            {selected.url !== undefined && (
              <>
                {selected.isCollapsed && /^(https:|mailto:)/i.test(selected.url) && (
                  <BarButton
                    label={say('editor.link-open')}
                    icon={<ExternalLink size={18} className="mirrored" />}
                    onPress={() =>
                      void host.call('shell.openLink', { url: selected.url as string }).catch(() => undefined)
                    }
                  />
                )}
                <BarButton
                  label={say('editor.link-remove')}
                  icon={<Link2Off size={18} />}
                  onPress={() => update(() => $toggleLink(null))}
                />
              </>
            )}
            {!selected.isCollapsed && (
              <>
                <BarButton
                  label={say('notes.pin')}
                  keys={keys.note}
                  icon={<StickyNote size={18} />}
                  isOn={selected.isNoted}
                  onPress={onNote}
                />
                <BarButton
                  label={say('editor.isolate')}
                  keys={keys.isolate}
                  icon={<Languages size={18} />}
                  isOn={selected.isSpan}
                  onPress={() => update($isolate)}
                />
                {selected.blockId !== undefined && (
                  <BarButton
                    label={say('editor.draw-quote')}
                    icon={<TextQuote size={18} className="mirrored" />}
                    onPress={() => onPullQuote(selected.blockId as string, selected.text)}
                  />
                )}
                <BarButton
                  label={say('editor.clear-marks')}
                  keys={keys.clear}
                  icon={<RemoveFormatting size={18} />}
                  onPress={() => update($clearMarks)}
                />
                <Menu
                  label={say('editor.more-marks')}
                  placement="bottom end"
                  groups={moreMarks({
                    say,
                    marks: selected.marks,
                    language: selected.language,
                    strikeKeys: keys.strike,
                    onMark: (mark) => {
                      toggle(mark);
                      editor.focus();
                    },
                    onLanguage: (language) => {
                      update((selection) => $setLanguage(selection, language));
                      editor.focus();
                    },
                  })}
                >
                  <BarButton label={say('editor.more-marks')} icon={<Ellipsis size={18} />} />
                </Menu>
              </>
            )}
          </>
        )}
      </div>
    </div>
  );
}

/** A button that leaves the selection where it is. */
function BarButton({
  label,
  keys,
  icon,
  isOn,
  onPress,
}: {
  label: string;
  keys?: string | undefined;
  icon: ReactNode;
  isOn?: boolean | undefined;
  onPress?(): void;
}) {
  return (
    <Tooltip words={label} shortcut={keys}>
      <AriaButton
        className="marks-button"
        aria-label={label}
        {...(isOn !== undefined && { 'aria-pressed': isOn })}
        {...(onPress && { onPress, preventFocusOnPress: true })}
      >
        {icon}
      </AriaButton>
    </Tooltip>
  );
}

function $selected(): Selected | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const node = selection.anchor.getNode();
  const link = $findMatchingParent(node, $isLinkNode);
  const isCollapsed = selection.isCollapsed();
  if (isCollapsed && link === null) return undefined;
  if ($isPlain(node)) return undefined;
  const text = isCollapsed ? '' : selection.getTextContent();
  if (!isCollapsed && text.trim() === '') return undefined;
  const top = $topOf(node);
  const span = $findMatchingParent(node, $isSpanNode);
  return {
    marks: MARKS.filter((mark) => selection.hasFormat(FORMATS[mark])),
    url: link?.getURL(),
    isSpan: span !== null,
    language: span ? $getState(span, languageState) || undefined : undefined,
    isNoted: $noteAt(selection) !== undefined,
    isCollapsed,
    blockId: top && $blockId(top),
    text: text.length > 400 ? '' : text,
  };
}
