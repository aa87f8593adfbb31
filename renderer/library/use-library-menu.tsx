import { ChartNoAxesColumn, Download, FileArchive, Files, FolderInput, LayoutTemplate } from 'lucide-react';
import { useEffect, useState } from 'react';
import { fromTemplate, TEMPLATE_TAG } from '#core/article/template.ts';
import type { ArticleSummary } from '#core/host/library.ts';
import type { HostOutput } from '#core/host.ts';
import type { MenuGroup } from '../controls/menu.tsx';
import { notify } from '../controls/toast.tsx';
import { useHost } from '../host/host-context.tsx';
import { FILE_TYPES } from '../import/import-source.ts';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';
import { chooseFiles } from './choose-files.ts';
import type { LibraryWorks } from './use-library-works.tsx';

const MOST_TEMPLATES = 20;

/** What can be done with the library as a whole: begin an article from a template, write it out, read one in. */
export function useLibraryMenu(
  counts: HostOutput<'library.counts'> | undefined,
  works: LibraryWorks,
  onOpen: (id: string) => void,
  onWords: () => void,
): MenuGroup[] {
  const host = useHost();
  const speech = useSpeech();
  const { say } = speech;
  const [templates, setTemplates] = useState<readonly ArticleSummary[]>([]);
  // Counted anew whenever the library has changed.
  const count = counts?.tags.find(({ name }) => name === TEMPLATE_TAG)?.count ?? 0;
  useEffect(() => {
    if (count === 0) {
      setTemplates([]);
      return;
    }
    const query = { tag: TEMPLATE_TAG, sort: 'headline', limit: MOST_TEMPLATES } as const;
    host.call('library.list', query).then(
      ({ articles }) => setTemplates(articles),
      () => undefined,
    );
  }, [host, count]);
  const begin = async (id: string) => {
    try {
      const { article } = await host.call('library.open', { id });
      const added = await host.call('library.add', { article: fromTemplate(article) });
      onOpen(added.article.id);
    } catch (thrown) {
      notify({ words: arabicOf(thrown, speech), tone: 'error' });
    }
  };
  const added = (files: File[]) => {
    if (files.length > 0) works.addExported(files);
  };
  return [
    {
      id: 'templates',
      title: say('library.from-template'),
      lines:
        templates.length === 0
          ? [{ id: 'none', words: say('library.template-none'), isDisabled: true }]
          : templates.map(({ id, headline }) => ({
              id,
              words: headline.trim() || say('library.untitled'),
              icon: <LayoutTemplate size={18} />,
              onAction: () => void begin(id),
            })),
    },
    {
      id: 'whole',
      lines: [
        {
          id: 'words',
          words: say('library.keywords'),
          icon: <ChartNoAxesColumn size={18} />,
          onAction: onWords,
        },
        {
          id: 'import-files',
          words: say('library.import-files'),
          icon: <Files size={18} />,
          onAction: () =>
            void chooseFiles({ accept: FILE_TYPES.join(','), many: true }).then((files) => {
              if (files.length > 0) works.importFiles(files);
            }),
        },
        {
          id: 'export',
          words: say('library.export-all'),
          icon: <Download size={18} />,
          onAction: works.exportAll,
        },
        {
          id: 'add',
          words: say('library.add-folder'),
          icon: <FolderInput size={18} />,
          // The machine reads a folder itself; a browser hands its files over.
          onAction: window.warraq ? works.addFolder : () => void chooseFiles('folder').then(added),
        },
        {
          id: 'add-zip',
          words: say('library.add-zip'),
          icon: <FileArchive size={18} />,
          onAction: () => void chooseFiles({ accept: '.zip' }).then(added),
        },
      ],
    },
  ];
}
