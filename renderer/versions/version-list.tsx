import { Bookmark } from 'lucide-react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { Version } from '#core/host/versions.ts';
import { useSettings } from '../host/settings-context.tsx';
import { whenInWords } from '../library/when.ts';
import { useSpeech } from '../messages/say.tsx';

/** The versions, newest first: when, why, who, and how long the text was. */
export function VersionList({
  versions,
  chosen,
  onChoose,
}: {
  versions: readonly Version[];
  chosen: Version | undefined;
  onChoose(id: number): void;
}) {
  const speech = useSpeech();
  const { say } = speech;
  const { settings } = useSettings();
  const now = new Date();
  return (
    <ListBox
      className="version-list"
      aria-label={say('versions.list')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={chosen ? [chosen.id] : []}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onChoose(Number(id));
      }}
    >
      {versions.map((version) => {
        const when = whenInWords(version.madeAt, now, settings.profile, speech);
        const why = say(`versions.reason.${version.reason}`);
        const aside = [
          version.name ? why : undefined,
          version.author,
          say('desk.words', { count: version.words }),
        ];
        return (
          <ListBoxItem
            key={version.id}
            id={version.id}
            className="version"
            textValue={`${version.name ?? why}، ${when}`}
          >
            <span className="version-title">
              {version.name && <Bookmark size={14} aria-hidden />}
              <span className="version-name">{version.name ?? why}</span>
              <span className="version-when">{when}</span>
            </span>
            <span className="version-aside">{aside.filter(Boolean).join(' · ')}</span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
