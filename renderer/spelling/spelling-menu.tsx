import { BookPlus, EyeOff } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ArticleSession } from '../article/article-session.ts';
import { useCommands } from '../commands/commands-context.tsx';
import { MenuBeside, type MenuGroup } from '../controls/menu.tsx';
import { notify } from '../controls/toast.tsx';
import { focusHead } from '../editor/head-places.ts';
import { replaceHits } from '../editor/replace-hits.ts';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import {
  misspellingAtCaret,
  misspellingAtPoint,
  putCaretBehind,
  type ShownMisspelling,
} from './misspelling-at.ts';
import type { Spelling } from './use-spelling.ts';

interface OpenMenu extends ShownMisspelling {
  suggestions: readonly string[];
}

/** The menu of a misspelt word: by the right button, the menu key, or Alt+Enter in the word. */
export function SpellingMenu({
  session,
  spelling,
  onPassOver,
  onHeedAgain,
}: {
  session: ArticleSession;
  spelling: Spelling;
  /** Passes over a word in this article, and takes that back. */
  onPassOver(word: string): void;
  onHeedAgain(word: string): void;
}) {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const [open, setOpen] = useState<OpenMenu>();
  const anchor = useRef<HTMLSpanElement>(null);
  const anchorOfPage = useRef<HTMLSpanElement>(null);
  const latest = useRef({ spelling, settings });
  useEffect(() => {
    latest.current = { spelling, settings };
  });

  const show = (shown: ShownMisspelling | undefined): boolean => {
    if (shown === undefined) return false;
    void latest.current.spelling
      .suggest(shown.misspelling.text)
      .then((suggestions) => setOpen({ ...shown, suggestions }));
    return true;
  };
  const showAtCaret = () => show(misspellingAtCaret(session, latest.current.spelling.misspellings));
  const showLatest = useRef({ show, showAtCaret });
  useEffect(() => {
    showLatest.current = { show, showAtCaret };
  });

  useEffect(() => {
    const take = (event: Event, isShown: boolean) => {
      if (!isShown) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const press = (event: KeyboardEvent) => {
      const isAsked = event.altKey && event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
      if (isAsked && !event.isComposing) take(event, showLatest.current.showAtCaret());
    };
    const ask = (event: MouseEvent) => {
      // The menu key asks without a button, from where the caret is.
      const isByKey = event.button !== 2;
      const { misspellings } = latest.current.spelling;
      take(
        event,
        isByKey
          ? showLatest.current.showAtCaret()
          : showLatest.current.show(
              misspellingAtPoint(session, misspellings, event.target as Node, event.clientX, event.clientY),
            ),
      );
    };
    // Head and body stand in one page; what is no text of the article is left alone.
    const page = anchorOfPage.current?.closest('article');
    page?.addEventListener('keydown', press, true);
    page?.addEventListener('contextmenu', ask, true);
    return () => {
      page?.removeEventListener('keydown', press, true);
      page?.removeEventListener('contextmenu', ask, true);
    };
  }, [session]);

  useCommands([
    { id: 'spelling.menu', message: 'spelling.menu', shortcuts: ['Alt+Enter'], run: showAtCaret },
  ]);

  if (open === undefined) return <span ref={anchorOfPage} hidden />;
  const { misspelling, box, suggestions } = open;
  const { text: word } = misspelling;
  const close = () => {
    setOpen(undefined);
    if (misspelling.blockId === undefined) focusHead(misspelling.field);
    else session.editor.getRootElement()?.focus({ preventScroll: true });
  };
  const replace = (suggestion: string) => {
    replaceHits(session, [misspelling], suggestion);
    const replaced = { ...misspelling, end: misspelling.start + suggestion.length };
    // After the menu has given the focus back.
    requestAnimationFrame(() => requestAnimationFrame(() => putCaretBehind(session, replaced)));
  };
  const learn = () => {
    change({ dictionary: [...settings.dictionary, word].slice(-MOST_WORDS) });
    notify({
      words: say('spelling.learnt', { word }),
      action: {
        words: say('spelling.undo'),
        run: () => change({ dictionary: latest.current.settings.dictionary.filter((each) => each !== word) }),
      },
    });
  };
  const passOver = () => {
    onPassOver(word);
    notify({
      words: say('spelling.passed-over', { word }),
      action: { words: say('spelling.undo'), run: () => onHeedAgain(word) },
    });
  };
  const groups: MenuGroup[] = [
    {
      id: 'suggestions',
      title: say('spelling.suggestions'),
      lines:
        suggestions.length > 0
          ? suggestions.map((suggestion) => ({
              id: suggestion,
              words: suggestion,
              onAction: () => replace(suggestion),
            }))
          : [{ id: 'none', words: say('spelling.none'), isDisabled: true }],
    },
    {
      id: 'word',
      title: say('spelling.word', { word }),
      lines: [
        {
          id: 'learn',
          words: say('spelling.learn'),
          icon: <BookPlus size={16} aria-hidden />,
          onAction: learn,
        },
        {
          id: 'pass-over',
          words: say('spelling.pass-over'),
          icon: <EyeOff size={16} aria-hidden />,
          onAction: passOver,
        },
      ],
    },
  ];
  return (
    <>
      <span ref={anchorOfPage} hidden />
      <span
        ref={anchor}
        aria-hidden
        style={{
          position: 'fixed',
          top: box.top,
          left: box.left,
          width: box.width,
          height: box.height,
          pointerEvents: 'none',
        }}
      />
      <MenuBeside
        label={say('spelling.menu-of', { word })}
        groups={groups}
        placement="bottom start"
        trigger={anchor}
        isOpen
        onClose={close}
      />
    </>
  );
}

/** As many words as a library learns; the oldest go first. */
const MOST_WORDS = 10_000;
