import './body.css';
import { useLayoutEffect, useRef } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticlePart } from '../article/use-article.ts';
import { useSpeech } from '../messages/say.tsx';
import { drawInSlices } from './lazy-drawing.ts';

/** The body of the article, written in place. */
export function Body({ session }: { session: ArticleSession }) {
  const { say } = useSpeech();
  const editable = useRef<HTMLDivElement>(null);
  const language = useArticlePart(session, (article) => article.language);
  const direction = useArticlePart(session, (article) => article.direction);
  const isEmpty = useArticlePart(session, ({ blocks }) => {
    const [first, ...others] = blocks;
    return first?.type === 'paragraph' && first.content.length === 0 && others.length === 0;
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

  return (
    // Direction and language stand around the editable: on it they would end Lexical's detection per block.
    <div className="body-frame" lang={language} dir={direction} data-empty={isEmpty || undefined}>
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
    </div>
  );
}
