import { Archive, ChevronDown, CircleDot, Copy, PackageOpen, RotateCcw, Tag, Trash2, X } from 'lucide-react';
import { STATUSES, type Status } from '#core/article/article.ts';
import { mayBecome } from '#core/article/transitions.ts';
import type { ArticleSummary } from '#core/host/library.ts';
import { Button, IconButton } from '../controls/button.tsx';
import { Menu } from '../controls/menu.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { type Named, useLibraryActions } from './library-actions.ts';

/** What can be done with all selected articles at once. It floats over the end of the list and moves nothing. */
export function SelectionBar({
  selected,
  known,
  isTrash,
  onUnselect,
  onErase,
  onTag,
  onExport,
}: {
  selected: readonly Named[];
  /** What is loaded of an article; of those that are not, the library itself tells. */
  known(id: string): ArticleSummary | undefined;
  isTrash: boolean;
  onUnselect(): void;
  onErase(articles: readonly Named[]): void;
  onTag(articles: readonly Named[]): void;
  onExport(articles: readonly Named[]): void;
}) {
  const { say } = useSpeech();
  const actions = useLibraryActions();
  const { transitions } = useSettings().settings.profile;
  if (selected.length === 0) return null;
  const act = (action: (articles: readonly Named[]) => void) => () => {
    action(selected);
    onUnselect();
  };
  const statuses = selected.flatMap(({ id }) => known(id)?.status ?? []);
  const barred = (to: Status) => statuses.find((from) => !mayBecome(transitions, from, to));
  return (
    <div
      className="selection-bar"
      role="toolbar"
      aria-label={say('library.selected', { count: selected.length })}
    >
      <IconButton label={say('library.unselect')} icon={<X size={18} />} onPress={onUnselect} />
      <span className="selection-count">{say('library.selected', { count: selected.length })}</span>
      {isTrash ? (
        <>
          <Button icon={<RotateCcw size={18} aria-hidden />} onPress={act(actions.restore)}>
            {say('library.restore')}
          </Button>
          <Button kind="danger" icon={<Trash2 size={18} aria-hidden />} onPress={() => onErase(selected)}>
            {say('library.erase')}
          </Button>
        </>
      ) : (
        <>
          <Menu
            label={say('library.status')}
            placement="top"
            groups={[
              {
                id: 'status',
                title: say('library.status'),
                lines: STATUSES.map((status) => {
                  const from = barred(status);
                  return {
                    id: status,
                    words: say(`status.${status}`),
                    icon: <CircleDot size={18} />,
                    isDisabled: from !== undefined,
                    aside: from && say('library.barred', { from: say(`status.${from}`) }),
                    onAction: act((articles) => actions.setStatus(articles, status)),
                  };
                }),
              },
            ]}
          >
            <Button icon={<ChevronDown size={18} aria-hidden />}>{say('library.status')}</Button>
          </Menu>
          <Button icon={<Tag size={18} aria-hidden />} onPress={() => onTag(selected)}>
            {say('library.tag')}
          </Button>
          <Button icon={<PackageOpen size={18} aria-hidden />} onPress={() => onExport(selected)}>
            {say('library.export-selected')}
          </Button>
          <Button
            icon={<Archive size={18} aria-hidden />}
            isDisabled={barred('archived') !== undefined}
            onPress={act((articles) => actions.setStatus(articles, 'archived'))}
          >
            {say('library.archive')}
          </Button>
          <Button icon={<Copy size={18} aria-hidden />} onPress={act(actions.duplicate)}>
            {say('library.duplicate-selected')}
          </Button>
          <Button icon={<Trash2 size={18} aria-hidden />} onPress={act(actions.remove)}>
            {say('library.remove')}
          </Button>
        </>
      )}
    </div>
  );
}
