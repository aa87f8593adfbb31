import './words-dialog.css';
import { ChartNoAxesColumn } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { HostOutput } from '#core/host.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { EmptyState } from '../controls/empty-state.tsx';
import { Progress } from '../controls/progress.tsx';
import { type Choice, Select } from '../controls/select.tsx';
import { useHost } from '../host/host-context.tsx';
import { arabicOf } from '../messages/faults.ts';
import { useSpeech } from '../messages/say.tsx';

const DAY_MS = 86_400_000;
const TOP = 40;
const PERIODS = ['7', '30', '365', 'all'] as const;
type Period = (typeof PERIODS)[number];
type Keyword = HostOutput<'library.keywords'>['keywords'][number];

/** What the library's articles are about: the words they say most, weighed against how many of them say each. */
export function WordsDialog({
  isOpen,
  onClose,
  onSearch,
}: {
  isOpen: boolean;
  onClose(): void;
  /** Searches for a word that was pressed. */
  onSearch(query: string): void;
}) {
  const { say } = useSpeech();
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      icon={<ChartNoAxesColumn size={20} aria-hidden />}
      title={say('library.keywords')}
      footer={
        <Button kind="quiet" onPress={onClose}>
          {say('shell.cancel')}
        </Button>
      }
      footnote={say('library.keywords-note')}
    >
      <Words onSearch={onSearch} />
    </Dialog>
  );
}

function Words({ onSearch }: { onSearch(query: string): void }) {
  const host = useHost();
  const speech = useSpeech();
  const { say, number } = speech;
  const [period, setPeriod] = useState<Period>('all');
  const [found, setFound] = useState<{ period: Period; keywords: readonly Keyword[]; thrown?: unknown }>();
  useEffect(() => {
    let isGone = false;
    const since = period === 'all' ? undefined : new Date(Date.now() - Number(period) * DAY_MS).toISOString();
    host.call('library.keywords', { top: TOP, ...(since !== undefined && { since }) }).then(
      ({ keywords }) => {
        if (!isGone) setFound({ period, keywords });
      },
      (thrown) => {
        if (!isGone) setFound({ period, keywords: [], thrown });
      },
    );
    return () => {
      isGone = true;
    };
  }, [host, period]);
  const choices = PERIODS.map(
    (id): Choice<Period> => ({
      id,
      words: say(id === 'all' ? 'library.keywords-all' : `library.filter.days.${id}`),
    }),
  );
  return (
    <div className="library-words">
      <Select
        label={say('library.keywords-period')}
        choices={choices}
        value={period}
        onChange={(next) => setPeriod(next)}
      />
      {found?.period !== period ? (
        <Progress label={say('library.keywords')} />
      ) : found.keywords.length === 0 ? (
        <EmptyState
          title={found.thrown === undefined ? say('library.keywords-none') : arabicOf(found.thrown, speech)}
        />
      ) : (
        <ol className="library-words-list" aria-label={say('library.keywords')}>
          {found.keywords.map(({ text, count }) => (
            <li key={text}>
              <button
                type="button"
                className="library-word"
                onClick={() => onSearch(text.includes(' ') ? `«${text}»` : text)}
              >
                <span>{text}</span>
                <span className="library-word-count">{number(count)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
