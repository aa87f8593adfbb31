import '../controls/field.css';
import './find-bar.css';
import { ChevronDown, ChevronUp, Replace, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { type FindOptions, type TextFinder, textFinder, wordsFinder } from '#core/article/find-text.ts';
import type { ArticleSession } from '../article/article-session.ts';
import { useArticleAtRest } from '../article/use-article.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { SearchField } from '../controls/search-field.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { revealBlock } from './caret-block.ts';
import { findInArticle, type Hit } from './find-in-article.ts';
import { FindOptionsButton, USUAL_OPTIONS } from './find-options.tsx';
import { headInput } from './head-places.ts';
import { replaceHits } from './replace-hits.ts';
import { elementOfField, rangeInText } from './text-places.ts';
import { useHighlights } from './use-highlights.ts';

const REST_MS = 150;
const NONE: readonly Hit[] = [];
/** Kept while the window is open: who looks for whole words does so again. */
let lastOptions = USUAL_OPTIONS;

/** Finds words in the article, as readers would take them for the same, and puts others in their place. */
export function FindBar({
  session,
  replaces,
  onClose,
}: {
  session: ArticleSession;
  /** Whether it opens with the line to replace by. */
  replaces: boolean;
  onClose(): void;
}) {
  const { say } = useSpeech();
  const host = useHost();
  const article = useArticleAtRest(session, REST_MS);
  const [sought, setSought] = useState(() => window.getSelection()?.toString().split('\n')[0] ?? '');
  const [place, setPlace] = useState(0);
  const [isReplacing, setReplacing] = useState(replaces);
  const [replacement, setReplacement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const [options, setOptions] = useState(lastOptions);
  const { find, isWrong } = useFinder(sought, options);
  const hits = useMemo(() => findInArticle(article, find), [article, find]);
  const current = hits.length === 0 ? undefined : hits[place % hits.length];
  const currentOnly = useMemo(() => (current ? [current] : NONE), [current]);
  useHighlights(session, 'find-hit', hits);
  useHighlights(session, 'find-current', currentOnly, 1);
  useEffect(() => input.current?.select(), []);
  useEffect(() => {
    if (current) showHit(session, current);
  }, [session, current]);

  const replaceOne = () => {
    // What is on the page now, not what it was when the typing last paused.
    const now = findInArticle(session.article(), find);
    const one = now[place % Math.max(1, now.length)];
    if (one) replaceHits(session, [one], replacement);
  };
  const replaceAll = async () => {
    // Before the text is changed throughout it is kept as a version; where that fails, undo is still there.
    await session
      .flush()
      .then(() => host.call('versions.keep', { id: session.id, reason: 'replace' }))
      .catch(() => undefined);
    const count = replaceHits(session, findInArticle(session.article(), find), replacement);
    // A change of the text takes the focus into it, and the button has nothing left to do.
    input.current?.focus();
    notify({ words: say('editor.replaced', { count }) });
  };
  const step = (by: number) => setPlace((before) => (before + by + hits.length) % Math.max(1, hits.length));
  return (
    <search
      className="find-bar"
      aria-label={say('editor.find-bar')}
      onKeyDownCapture={(event) => {
        // The options lie over the bar and close by themselves.
        if (!event.currentTarget.contains(event.target as Node)) return;
        // Before the field, which would only empty itself.
        if (event.key === 'Escape') {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        } else if (event.key === 'Enter' && event.target === input.current) {
          event.preventDefault();
          step(event.shiftKey ? -1 : 1);
        }
      }}
    >
      <SearchField
        label={say('editor.find')}
        value={sought}
        onChange={(value) => {
          setSought(value);
          setPlace(0);
        }}
        inputRef={input}
        aside={
          <span role="status">
            {sought.trim() === ''
              ? ''
              : isWrong
                ? say('editor.find-wrong')
                : hits.length === 0
                  ? say('editor.find-none')
                  : say('editor.find-place', { place: (place % hits.length) + 1, count: hits.length })}
          </span>
        }
      />
      {/* Before the buttons, so that Tab goes from what is sought to what replaces it; drawn below them. */}
      {isReplacing && (
        <div className="find-replace">
          <input
            className="field-input"
            dir={replacement === '' ? undefined : 'auto'}
            aria-label={say('editor.replace-with')}
            placeholder={say('editor.replace-with')}
            value={replacement}
            onChange={(event) => setReplacement(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
              event.preventDefault();
              replaceOne();
            }}
          />
          <Button isDisabled={current === undefined} onPress={replaceOne}>
            {say('editor.replace-one')}
          </Button>
          <Button isDisabled={hits.length === 0} onPress={() => void replaceAll()}>
            {say('editor.replace-all')}
          </Button>
        </div>
      )}
      <IconButton
        label={say('editor.find-previous')}
        shortcut="Shift ⏎"
        icon={<ChevronUp size={18} />}
        isDisabled={hits.length === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        label={say('editor.find-next')}
        shortcut="⏎"
        icon={<ChevronDown size={18} />}
        isDisabled={hits.length === 0}
        onPress={() => step(1)}
      />
      <FindOptionsButton
        options={options}
        onChange={(next) => {
          lastOptions = next;
          setOptions(next);
          setPlace(0);
        }}
      />
      <IconButton
        label={say('editor.replace')}
        icon={<Replace size={18} />}
        isOn={isReplacing}
        aria-expanded={isReplacing}
        onPress={() => setReplacing(!isReplacing)}
      />
      <IconButton label={say('editor.find-close')} shortcut="Esc" icon={<X size={18} />} onPress={onClose} />
    </search>
  );
}

const FIND_NOTHING: TextFinder = () => [];

/** The finder of what is sought; nothing is found while a pattern is being read or is none. */
function useFinder(sought: string, options: FindOptions): { find: TextFinder; isWrong: boolean } {
  const words = useMemo(
    () => (options.pattern ? undefined : wordsFinder(sought, options)),
    [sought, options],
  );
  const [pattern, setPattern] = useState({ find: FIND_NOTHING, isWrong: false });
  useEffect(() => {
    if (!options.pattern) return;
    let isGone = false;
    textFinder(sought, options).then(
      (find) => {
        if (!isGone) setPattern({ find, isWrong: false });
      },
      () => {
        if (!isGone) setPattern({ find: FIND_NOTHING, isWrong: true });
      },
    );
    return () => {
      isGone = true;
    };
  }, [sought, options]);
  return words ? { find: words, isWrong: false } : pattern;
}

/** Brings a hit into view: a place in the body, or the field of the page's head that holds it. */
function showHit(session: ArticleSession, { blockId, field, start, end }: Hit): void {
  if (blockId === undefined) {
    headInput(field)?.scrollIntoView({ block: 'nearest' });
    return;
  }
  const block = revealBlock(session.editor, blockId);
  const place = block && elementOfField(block, field);
  const range = place && rangeInText(place, start, end);
  if (range) range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  else block?.scrollIntoView({ block: 'nearest' });
}
