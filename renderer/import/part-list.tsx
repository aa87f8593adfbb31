import { useMemo } from 'react';
import { GridList, GridListItem, ListLayout, Virtualizer } from 'react-aria-components';
import type { ImportPart } from '#core/import/import-part.ts';
import type { Imported } from '#core/import/importer.ts';
import { retargetPart } from '#core/import/retarget-part.ts';
import { useSpeech } from '../messages/say.tsx';
import { PartPill } from './part-pill.tsx';
import { partInWords } from './part-words.ts';

/** How many pictures the import could not take over. */
export function leftPictures(parts: readonly ImportPart[]): number {
  return parts.filter((part) => part.kind === 'image').length;
}

/** Above this many, only the parts near the view are in the document. */
const VIRTUAL_FROM = 150;

/** Every part of the source with what it was taken for, to be put right by its pill. */
export function PartList({ imported, onChange }: { imported: Imported; onChange(imported: Imported): void }) {
  const speech = useSpeech();
  const { say } = speech;
  const { article, parts } = imported;
  const lines = useMemo(
    () => parts.map((part, index) => ({ part, index, id: `${index}-${part.kind}` })),
    [parts],
  );
  const list = (
    <GridList className="part-list" aria-label={say('import.recognised')} items={lines}>
      {({ part, index, id }) => {
        const { text, aside } = partInWords(part, speech);
        return (
          <GridListItem id={id} className="part" textValue={`${say(`import.kind.${part.kind}`)}: ${text}`}>
            <span className="part-kind">
              <PartPill
                part={part}
                onRetarget={(kind) => onChange({ ...imported, ...retargetPart(article, parts, index, kind) })}
              />
            </span>
            <span className="part-text" dir="auto">
              {text} {aside && <bdi className="part-aside">{aside}</bdi>}
            </span>
          </GridListItem>
        );
      }}
    </GridList>
  );
  if (parts.length < VIRTUAL_FROM) return list;
  return (
    <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowHeight: 43 }}>
      {list}
    </Virtualizer>
  );
}
