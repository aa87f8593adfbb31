import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { ArticleSummary } from '#core/host/library.ts';
import type { Profile } from '#core/profile.ts';
import { useSpeech } from '../messages/say.tsx';
import { ArticleRow, useHeadline } from './article-row.tsx';
import type { ArticlePages } from './use-article-pages.ts';
import { useScrollWindow } from './use-scroll-window.ts';

/** As the style sheet has it. In pixels. */
const ROW_HEIGHT = 100;

/** The articles one below the other, however many: only those near the view are drawn and loaded. */
export function ArticleList({
  pages,
  now,
  profile,
  selected,
  onSelect,
  onOpen,
  onErase,
  empty,
}: {
  pages: ArticlePages;
  now: Date;
  profile: Profile;
  selected: ReadonlySet<string>;
  onSelect(selected: ReadonlySet<string>): void;
  onOpen(id: string): void;
  onErase(articles: readonly ArticleSummary[]): void;
  empty: React.ReactNode;
}) {
  const { say } = useSpeech();
  const box = useRef<HTMLDivElement>(null);
  const { total, key, need } = pages;
  const { first, last, show, rowsInView } = useScrollWindow(box, total, ROW_HEIGHT);
  const [focused, setFocused] = useState(0);
  /** Where a range of the selection begins. */
  const anchor = useRef(0);
  const isFocusWanted = useRef(false);

  useEffect(() => {
    if (total > 0) need(first, last);
  }, [need, first, last, total]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins at its top
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
    setFocused(0);
    anchor.current = 0;
  }, [key]);
  useEffect(() => {
    if (!isFocusWanted.current) return;
    const row = box.current?.querySelector<HTMLElement>(`[aria-rowindex="${focused + 1}"]`);
    if (row) {
      isFocusWanted.current = false;
      row.focus({ preventScroll: true });
    }
  });

  const move = (to: number) => {
    const place = Math.max(0, Math.min(total - 1, to));
    isFocusWanted.current = true;
    setFocused(place);
    show(place);
    return place;
  };
  const toggle = (place: number) => {
    const id = pages.at(place)?.id;
    if (id === undefined) return;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    anchor.current = place;
    onSelect(next);
  };
  const selectTo = async (place: number) => {
    const [from, to] = [Math.min(anchor.current, place), Math.max(anchor.current, place)];
    const loaded = Array.from({ length: to - from + 1 }, (_, offset) => pages.at(from + offset)?.id);
    const ids = loaded.includes(undefined) ? (await pages.allIds()).slice(from, to + 1) : loaded;
    onSelect(new Set(ids.flatMap((id) => id ?? [])));
  };
  const press = (event: KeyboardEvent) => {
    // A row's button has its keys for itself, its box only those that tick it.
    const own = (event.target as HTMLElement).closest('button, input');
    if (own instanceof HTMLButtonElement || (own && [' ', 'Enter'].includes(event.key))) return;
    const isMod = event.ctrlKey || event.metaKey;
    const steps: Record<string, number> = {
      ArrowDown: focused + 1,
      ArrowUp: focused - 1,
      PageDown: focused + rowsInView(),
      PageUp: focused - rowsInView(),
      Home: 0,
      End: total - 1,
    };
    const to = steps[event.key];
    if (to !== undefined) {
      const place = move(to);
      if (event.shiftKey) void selectTo(place);
      else anchor.current = place;
    } else if (event.key === ' ') toggle(focused);
    else if (event.key === 'Enter') {
      const article = pages.at(focused);
      if (article) onOpen(article.id);
    } else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else if (event.code === 'KeyA' && isMod) pages.allIds().then((ids) => onSelect(new Set(ids)));
    else return;
    event.preventDefault();
  };
  const click = (event: MouseEvent, place: number) => {
    // What a menu of the row opens lies elsewhere, but its presses come up through the row.
    if (!event.currentTarget.contains(event.target as Node)) return;
    if ((event.target as HTMLElement).closest('button, label, input')) return;
    setFocused(place);
    if (event.shiftKey) void selectTo(place);
    else if (event.ctrlKey || event.metaKey || selected.size > 0) toggle(place);
    else {
      const article = pages.at(place);
      if (article) onOpen(article.id);
    }
  };

  const act = useRef<RowActs>(undefined as never);
  act.current = { click, toggle, focus: setFocused, open: onOpen, erase: onErase };

  if (total === 0) return <div className="article-list article-list-empty">{empty}</div>;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table cannot draw some rows of many
    <div
      ref={box}
      role="grid"
      className="article-list"
      aria-label={say('library.list-label')}
      aria-rowcount={total}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={press}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as the grid around it */}
      <div role="rowgroup" className="article-rows" style={{ blockSize: total * ROW_HEIGHT }}>
        {Array.from({ length: Math.max(0, last - first) }, (_, offset) => {
          const place = first + offset;
          return (
            <ListedArticle
              key={place}
              place={place}
              article={pages.at(place)}
              isSelected={selected.has(pages.at(place)?.id ?? '')}
              isFocused={place === focused}
              now={now}
              profile={profile}
              act={act}
            />
          );
        })}
      </div>
    </div>
  );
}

interface ListedProps {
  place: number;
  article: ArticleSummary | undefined;
  isSelected: boolean;
  isFocused: boolean;
  now: Date;
  profile: Profile;
  act: RefObject<RowActs>;
}

/** What a row can do, by its place; always of the list as it is now, while the row itself need not be drawn anew. */
interface RowActs {
  click(event: MouseEvent, place: number): void;
  toggle(place: number): void;
  focus(place: number): void;
  open(id: string): void;
  erase(articles: readonly ArticleSummary[]): void;
}

/** While the list scrolls, most rows stay as they are. */
const ListedArticle = memo(function ListedArticle({
  place,
  article,
  isSelected,
  isFocused,
  now,
  profile,
  act,
}: ListedProps) {
  const { say } = useSpeech();
  const headline = useHeadline();
  const [isMenuOpen, setMenuOpen] = useState(false);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all rows
    // biome-ignore lint/a11y/useSemanticElements: as the grid around it
    <div
      role="row"
      className="article-item"
      aria-rowindex={place + 1}
      aria-selected={isSelected}
      aria-label={article ? headline(article) : say('shell.loading')}
      data-selected={isSelected || undefined}
      tabIndex={isFocused ? 0 : -1}
      style={{ insetBlockStart: place * ROW_HEIGHT }}
      onClick={(event) => act.current.click(event, place)}
      onContextMenu={(event) => {
        // By the pointer or by its keys, Shift+F10 among them; within the menu itself it is that one's.
        if (!event.currentTarget.contains(event.target as Node)) return;
        event.preventDefault();
        setMenuOpen(true);
      }}
      onFocus={(event) => {
        if (event.target === event.currentTarget) act.current.focus(place);
      }}
    >
      {article && (
        <ArticleRow
          article={article}
          now={now}
          profile={profile}
          isSelected={isSelected}
          isReachable={isFocused}
          isMenuOpen={isMenuOpen}
          onMenu={setMenuOpen}
          onToggle={() => act.current.toggle(place)}
          onOpen={(id) => act.current.open(id)}
          onErase={(articles) => act.current.erase(articles)}
        />
      )}
    </div>
  );
});
