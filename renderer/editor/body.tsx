import './body.css';
import './pieces/pieces.css';
import {
  $getSelection,
  $isRangeSelection,
  FORMAT_TEXT_COMMAND,
  HISTORY_PUSH_TAG,
  type RangeSelection,
} from 'lexical';
import { useLayoutEffect, useRef, useState } from 'react';
import type { Mark } from '#core/article/inline.ts';
import { splitSection } from '#core/article/sections.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { notify } from '../controls/toast.tsx';
import { useSpeech } from '../messages/say.tsx';
import { picturesIn } from './add-picture.ts';
import { isBoxKind, turnInBox } from './behaviour/box-lists.ts';
import { $isolate } from './behaviour/isolate.ts';
import { $clearMarks } from './behaviour/marks.ts';
import { $isPlain } from './behaviour/plain-lines.ts';
import {
  copyBlocks,
  insertBlock,
  insertEmbed,
  shiftBlocks,
  turnBlocks,
  turnDirection,
} from './block-actions.ts';
import { BlockHandle } from './block-handle.tsx';
import { type BlockKind, isText, newBlock, type TextKind } from './block-kinds.tsx';
import {
  blockIdOfElement,
  caretBlockId,
  elementOfBlock,
  goToBlock,
  selectedBlockIds,
} from './caret-block.ts';
import { FORMATS } from './inline-mapping.ts';
import { drawInSlices } from './lazy-drawing.ts';
import { MarksBar } from './marks-bar.tsx';
import { NoteCard } from './note-card.tsx';
import { AddressDialog } from './pieces/address-dialog.tsx';
import { PieceBar } from './pieces/piece-bar.tsx';
import { StoryPicker } from './pieces/story-picker.tsx';
import { SlashMenu } from './slash-menu.tsx';
import { useBehaviours } from './use-behaviours.ts';
import { usePictures } from './use-pictures.ts';

/** Kinds that a command turns the caret's block into. */
const TURNS: readonly { kind: TextKind; keys?: string }[] = [
  { kind: 'paragraph', keys: 'Mod+Alt+Digit0' },
  { kind: 'heading2', keys: 'Mod+Alt+Digit2' },
  { kind: 'heading3', keys: 'Mod+Alt+Digit3' },
  { kind: 'heading4', keys: 'Mod+Alt+Digit4' },
  { kind: 'quote', keys: 'Mod+Alt+KeyQ' },
  { kind: 'bulleted', keys: 'Mod+Alt+KeyB' },
  { kind: 'numbered', keys: 'Mod+Alt+KeyN' },
  { kind: 'pullquote' },
  { kind: 'code' },
];

/** Kinds that a command puts in at the caret. */
const INSERTS = ['gallery', 'table', 'factbox', 'related', 'embed', 'divider'] as const;

const DIRECTIONS = ['auto', 'rtl', 'ltr'] as const;

const MARK_KEYS: readonly { mark: Mark; keys?: string }[] = [
  { mark: 'strong', keys: 'Mod+KeyB' },
  { mark: 'emphasis', keys: 'Mod+KeyI' },
  { mark: 'underline', keys: 'Mod+KeyU' },
  { mark: 'strike', keys: 'Mod+Shift+KeyX' },
  { mark: 'highlight', keys: 'Mod+Shift+KeyH' },
  { mark: 'code' },
  { mark: 'sub' },
  { mark: 'sup' },
];

/** The body of the article, written in place, with what floats around it. */
export function Body({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const editable = useRef<HTMLDivElement>(null);
  const [linkTurn, setLinkTurn] = useState(0);
  const [noteTurn, setNoteTurn] = useState(0);
  const [isNoting, setNoting] = useState(false);
  /** The box that stories are being chosen for. */
  const [storiesFor, setStoriesFor] = useState<string>();
  /** The block that a card is to come after, while its address is asked for. */
  const [cardAfter, setCardAfter] = useState<string>();
  const pictures = usePictures(session);
  const language = useArticlePart(session, (article) => article.language);
  const direction = useArticlePart(session, (article) => article.direction);
  const isEmpty = useArticlePart(session, ({ blocks }) => {
    const [first, ...others] = blocks;
    return first?.type === 'paragraph' && first.content.length === 0 && others.length === 0;
  });
  useBehaviours(session, {
    addPictures: (files) => void pictures.add(files, 'caret'),
    keepPictures: pictures.keep,
    tellLeft: (count) => notify({ words: say('editor.pictures-left', { count }), tone: 'warning' }),
    act: (block, act, item) => {
      if (act === 'choose-picture') void pictures.choose({ block, item });
      else if (act === 'add-pictures') void pictures.choose({ gallery: block });
      else setStoriesFor(block);
    },
  });

  useLayoutEffect(() => {
    const element = editable.current as HTMLDivElement;
    element.dataset.lazy = '';
    session.editor.setRootElement(element);
    const stop = drawInSlices(element);
    return () => {
      stop();
      session.editor.setRootElement(null);
    };
  }, [session]);

  const withCaret = (run: (id: string) => void) => () => {
    const id = caretBlockId(session.editor);
    if (id !== undefined) run(id);
  };
  const onSelection = ($change: (selection: RangeSelection) => void) =>
    session.editor.update(
      () => {
        const selection = $getSelection();
        if ($isRangeSelection(selection) && !$isPlain(selection.anchor.getNode())) $change(selection);
      },
      { tag: HISTORY_PUSH_TAG },
    );
  const withSelected = (run: (ids: string[]) => void) => () => {
    const ids = selectedBlockIds(session.editor);
    if (ids.length > 0) run(ids);
  };
  useCommands([
    {
      id: 'block.up',
      message: 'editor.block-up',
      shortcuts: ['Alt+Shift+ArrowUp'],
      run: withSelected((ids) => shiftBlocks(session, ids, -1)),
    },
    {
      id: 'block.down',
      message: 'editor.block-down',
      shortcuts: ['Alt+Shift+ArrowDown'],
      run: withSelected((ids) => shiftBlocks(session, ids, 1)),
    },
    {
      id: 'block.copy',
      message: 'editor.block-copy',
      shortcuts: ['Mod+Shift+KeyD'],
      run: withSelected((ids) => copyBlocks(session, ids)),
    },
    {
      id: 'section.split',
      message: 'editor.block-split',
      shortcuts: ['Mod+Shift+Enter'],
      run: withCaret((id) => {
        const { blocks } = session.article();
        const next = splitSection(blocks, id);
        if (next !== blocks) session.setBlocks(next);
      }),
    },
    ...TURNS.map(({ kind, keys }) => ({
      id: `block.${kind}`,
      message: `editor.kind.${kind}` as const,
      ...(keys && { shortcuts: [keys] }),
      run: withSelected((ids) => {
        const isDone = isBoxKind(kind) && turnInBox(session.editor, kind);
        if (!isDone) turnBlocks(session, ids, kind);
      }),
    })),
    ...INSERTS.map((kind) => ({
      id: `block.${kind}`,
      message: `editor.kind.${kind}` as const,
      run: withCaret((id) => insert(id, kind, false)),
    })),
    ...DIRECTIONS.map((direction) => ({
      id: `block.direction.${direction}`,
      message: `editor.block-direction.${direction}` as const,
      run: withSelected((ids) => turnDirection(session, ids, direction === 'auto' ? undefined : direction)),
    })),
    {
      id: 'block.figure',
      message: 'editor.kind.figure',
      run: () => void pictures.choose('caret'),
    },
    ...MARK_KEYS.map(({ mark, keys }) => ({
      id: `mark.${mark}`,
      message: `editor.mark.${mark}` as const,
      ...(keys && { shortcuts: [keys] }),
      run: () => session.editor.dispatchCommand(FORMAT_TEXT_COMMAND, FORMATS[mark]),
    })),
    {
      id: 'mark.clear',
      message: 'editor.clear-marks',
      shortcuts: ['Mod+Backslash'],
      run: () => onSelection($clearMarks),
    },
    {
      id: 'mark.isolate',
      message: 'editor.isolate',
      shortcuts: ['Mod+Alt+KeyL'],
      run: () => onSelection($isolate),
    },
    {
      id: 'mark.link',
      message: 'editor.link',
      shortcuts: ['Mod+Shift+KeyK'],
      run: () => setLinkTurn(linkTurn + 1),
    },
    {
      id: 'note.pin',
      message: 'notes.pin',
      shortcuts: ['Mod+Alt+KeyM'],
      run: () => setNoteTurn(noteTurn + 1),
    },
  ]);

  /** Puts a block of a kind in after another; `isTyped` by the slash menu, which no chooser of files may follow. */
  function insert(blockId: string, kind: BlockKind, isTyped: boolean): void {
    if (kind === 'embed') setCardAfter(blockId);
    else if (kind === 'figure' && !isTyped) void pictures.choose({ after: blockId });
    else {
      const made = elementOfBlock(session.editor, insertBlock(session, blockId, kind, isTyped));
      made?.querySelector<HTMLElement>('[data-act]')?.focus();
    }
  }

  function chooseKind(blockId: string, kind: BlockKind): void {
    const { blocks } = session.article();
    const index = blocks.findIndex(({ id }) => id === blockId);
    if (index < 0) return;
    // A card asks for its address first: what was typed to find it goes at once, also where it is left.
    if (isText(kind) || kind === 'embed') {
      session.setBlocks(blocks.with(index, newBlock(kind === 'embed' ? 'paragraph' : kind, [], blockId)));
      goToBlock(session.editor, blockId);
    }
    if (!isText(kind)) insert(blockId, kind, true);
  }

  return (
    // Direction and language stand around the editable: on it they would end Lexical's detection per block.
    // biome-ignore lint/a11y/noStaticElementInteractions: takes pictures that are dropped; keys bring them by the menu
    <div
      ref={frame}
      className="body-frame"
      lang={language}
      dir={direction}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes('Files')) event.preventDefault();
      }}
      onDropCapture={(event) => {
        const files = picturesIn(event.dataTransfer.files);
        if (files.length === 0) return;
        event.preventDefault();
        event.stopPropagation();
        const after = blockIdOfElement(session.editor, event.target as Node);
        void pictures.add(files, after === undefined ? 'caret' : { after });
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: Lexical writes in an editable element */}
      <div
        ref={editable}
        className="body"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-label={say('desk.body')}
        tabIndex={0}
        spellCheck={false}
      />
      {isEmpty && (
        <p className="body-hint" aria-hidden>
          {say('editor.empty')}
        </p>
      )}
      <BlockHandle
        session={session}
        frame={frame}
        onInsert={(after, kind) => insert(after, kind, false)}
        onPicture={(place) => void pictures.choose(place)}
      />
      <PieceBar
        session={session}
        frame={frame}
        onPicture={(place) => void pictures.choose(place)}
        onStories={setStoriesFor}
      />
      <SlashMenu session={session} frame={frame} onChoose={chooseKind} />
      <MarksBar
        session={session}
        frame={frame}
        linkTurn={linkTurn}
        isHidden={isNoting}
        onNote={() => setNoteTurn(noteTurn + 1)}
        onPullQuote={(afterId, text) => {
          const { blocks } = session.article();
          const index = blocks.findIndex(({ id }) => id === afterId);
          const content = text === '' ? [] : [{ type: 'text' as const, text: text.trim() }];
          session.setBlocks(blocks.toSpliced(index + 1, 0, newBlock('pullquote', content)));
        }}
      />
      <NoteCard session={session} frame={frame} turn={noteTurn} onWriting={setNoting} />
      {storiesFor !== undefined && (
        <StoryPicker session={session} boxId={storiesFor} onClose={() => setStoriesFor(undefined)} />
      )}
      {cardAfter !== undefined && (
        <AddressDialog
          title={say('editor.embed-new')}
          label={say('editor.embed-url')}
          note={say('editor.embed-hint')}
          action={say('editor.embed-insert')}
          onClose={() => setCardAfter(undefined)}
          onKeep={(url) => {
            setCardAfter(undefined);
            insertEmbed(session, cardAfter, url);
          }}
        />
      )}
    </div>
  );
}
