import { CircleDot, Copy, LayoutTemplate, RotateCcw, SquarePen, Trash2 } from 'lucide-react';
import { STATUSES } from '#core/article/article.ts';
import { isTemplate, TEMPLATE_TAG } from '#core/article/template.ts';
import { mayBecome } from '#core/article/transitions.ts';
import type { ArticleSummary } from '#core/host/library.ts';
import type { MenuGroup } from '../controls/menu.tsx';
import { useSettings } from '../host/settings-context.tsx';
import { useSpeech } from '../messages/say.tsx';
import { useLibraryActions } from './library-actions.ts';

/** What can be done with one article, as a menu; other things in the trash than outside it. */
export function useArticleMenu(
  article: ArticleSummary,
  { onOpen, onErase }: { onOpen(id: string): void; onErase(articles: readonly ArticleSummary[]): void },
): MenuGroup[] {
  const { say } = useSpeech();
  const actions = useLibraryActions();
  const { transitions } = useSettings().settings.profile;
  if (article.deletedAt !== undefined) {
    return [
      {
        id: 'trash',
        lines: [
          {
            id: 'restore',
            words: say('library.restore'),
            icon: <RotateCcw size={18} />,
            onAction: () => actions.restore([article]),
          },
          {
            id: 'erase',
            words: say('library.erase'),
            icon: <Trash2 size={18} />,
            isDanger: true,
            onAction: () => onErase([article]),
          },
        ],
      },
    ];
  }
  return [
    {
      id: 'article',
      lines: [
        {
          id: 'open',
          words: say('library.open'),
          icon: <SquarePen size={18} />,
          onAction: () => onOpen(article.id),
        },
        {
          id: 'duplicate',
          words: say('library.duplicate'),
          icon: <Copy size={18} />,
          onAction: () => actions.duplicate([article]),
        },
        {
          id: 'template',
          words: say(isTemplate(article) ? 'library.template-unmake' : 'library.template-make'),
          icon: <LayoutTemplate size={18} />,
          onAction: () => actions.setTag([article], TEMPLATE_TAG, !isTemplate(article)),
        },
      ],
    },
    {
      id: 'status',
      title: say('library.filter.status'),
      chosen: article.status,
      onChoose: (id) => {
        const status = STATUSES.find((each) => each === id);
        if (status) actions.setStatus([article], status);
      },
      lines: STATUSES.map((status) => ({
        id: status,
        words: say(`status.${status}`),
        icon: <CircleDot size={18} />,
        isDisabled: !mayBecome(transitions, article.status, status),
        aside: mayBecome(transitions, article.status, status)
          ? undefined
          : say('library.barred', { from: say(`status.${article.status}`) }),
      })),
    },
    {
      id: 'remove',
      lines: [
        {
          id: 'remove',
          words: say('library.remove'),
          icon: <Trash2 size={18} />,
          isDanger: true,
          onAction: () => actions.remove([article]),
        },
      ],
    },
  ];
}
