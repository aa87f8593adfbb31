import './piece-bar.css';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Block } from '#core/article/block.ts';
import type { ArticleSession } from '../../article/article-session.ts';
import { createTypingPause } from '../../article/typing-pause.ts';
import { useArticleAtRest } from '../../article/use-article.ts';
import { useCommands } from '../../commands/commands-context.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { changeBlock } from '../block-actions.ts';
import { kindOf } from '../block-kinds.tsx';
import { $caretField, $caretTop, elementOfBlock } from '../caret-block.ts';
import { $blockId } from '../nodes/block-state.ts';
import type { PicturePlace } from '../use-pictures.ts';
import { BoxTools } from './box-tools.tsx';
import { EmbedTools } from './embed-tools.tsx';
import { FigureTools } from './figure-tools.tsx';
import { GalleryTools } from './gallery-tools.tsx';
import { QuoteTools } from './quote-tools.tsx';
import { RelatedTools } from './related-tools.tsx';
import { TableTools } from './table-tools.tsx';

/** What the tools of a piece work with. */
export interface ToolsProps<B extends Block> {
  session: ArticleSession;
  block: B;
  /** The line that the caret stands in; undefined while the piece is selected as a whole. */
  field: string | undefined;
  /** Changes the piece (`changeBlock`), and gives the focus back to the text. */
  change: typeof changeBlock;
  onPicture(place: PicturePlace): void;
  /** Has the editor choose stories for the box of this id. */
  onStories(boxId: string): void;
}

const REST_MS = 60;

/** Over the piece with the caret: what can be done with its rows, pictures, stories. */
export function PieceBar({
  session,
  frame,
  onPicture,
  onStories,
}: {
  session: ArticleSession;
  /** Around the editable; the bar is placed in it. */
  frame: RefObject<HTMLDivElement | null>;
  onPicture(place: PicturePlace): void;
  onStories(boxId: string): void;
}) {
  const { say } = useSpeech();
  const article = useArticleAtRest(session, REST_MS);
  const [caret, setCaret] = useState<{ id: string; field: string | undefined }>();
  const [top, setTop] = useState<number>();
  const bar = useRef<HTMLDivElement>(null);
  useEffect(
    () =>
      session.editor.registerUpdateListener(({ editorState }) => {
        const next = editorState.read(() => {
          const node = $caretTop();
          return node && { id: $blockId(node), field: $caretField()?.field };
        });
        setCaret((before) =>
          before?.id === next?.id && before?.field === next?.field ? before : (next ?? before),
        );
      }),
    [session],
  );
  /** Whether the piece was changed by a menu, which gives the focus back to its button first. */
  const isDone = useRef(false);
  const change: typeof changeBlock = (...changing) => {
    changeBlock(...changing);
    if (bar.current?.contains(document.activeElement)) session.editor.focus();
    else isDone.current = true;
  };
  const block = caret && article.blocks.find(({ id }) => id === caret.id);
  const tools =
    block && caret && toolsOf(block, { session, field: caret.field, change, onPicture, onStories });
  const id = tools ? block.id : undefined;

  useEffect(() => {
    if (id === undefined) return;
    const measure = () => {
      const around = frame.current;
      const element = elementOfBlock(session.editor, id);
      if (!around || !element) return;
      setTop(element.getBoundingClientRect().top - around.getBoundingClientRect().top);
    };
    measure();
    const pause = createTypingPause(REST_MS, measure);
    const stop = session.listen(pause.touch);
    const observer = new ResizeObserver(measure);
    if (frame.current) observer.observe(frame.current);
    return () => {
      stop();
      pause.cancel();
      observer.disconnect();
    };
  }, [session, frame, id]);
  useCommands([
    {
      id: 'piece.tools',
      message: 'editor.piece-tools',
      shortcuts: ['Alt+F10'],
      run: () => bar.current?.querySelector('button')?.focus(),
    },
  ]);

  if (!tools || top === undefined) return null;
  return (
    <div
      ref={bar}
      className="piece-bar"
      role="toolbar"
      aria-label={say('editor.piece-bar', { kind: say(`editor.kind.${kindOf(block)}`) })}
      style={{ insetBlockStart: top }}
      onFocusCapture={() => {
        if (isDone.current) session.editor.focus();
        isDone.current = false;
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        session.editor.focus();
      }}
    >
      {tools}
    </div>
  );
}

function toolsOf(block: Block, around: Omit<ToolsProps<Block>, 'block'>): ReactNode {
  switch (block.type) {
    case 'table':
      return <TableTools block={block} {...around} />;
    case 'gallery':
      return <GalleryTools block={block} {...around} />;
    case 'related':
      return <RelatedTools block={block} {...around} />;
    case 'embed':
      return <EmbedTools block={block} {...around} />;
    case 'figure':
      return <FigureTools block={block} {...around} />;
    case 'factbox':
      return <BoxTools block={block} {...around} />;
    case 'quote':
      return <QuoteTools block={block} {...around} />;
    default:
      return undefined;
  }
}
