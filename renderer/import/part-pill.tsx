import { Check } from 'lucide-react';
import { Button } from 'react-aria-components';
import type { ImportPart, PartKind } from '#core/import/import-part.ts';
import { RETARGET_KINDS, type RetargetKind } from '#core/import/retarget-part.ts';
import { Badge, type Tone } from '../controls/badge.tsx';
import { Menu } from '../controls/menu.tsx';
import { useSpeech } from '../messages/say.tsx';

/** What is loud in the article is loud here. */
const TONES: Partial<Record<PartKind, Tone>> = {
  headline: 'rubric',
  kicker: 'rubric',
  deck: 'rubric',
  lede: 'accent',
  paragraph: 'accent',
  heading: 'gold',
  quote: 'leaf',
  image: 'rubric',
};
/** What is no text has no other kind to be. */
const FIXED: readonly PartKind[] = ['image', 'figure', 'table', 'code', 'divider', 'keywords', 'date'];

/** What a part was taken for; press it to say what it really is. */
export function PartPill({ part, onRetarget }: { part: ImportPart; onRetarget(kind: RetargetKind): void }) {
  const { say } = useSpeech();
  const words = say(`import.kind.${part.kind}`);
  const badge = <Badge tone={TONES[part.kind] ?? 'neutral'}>{words}</Badge>;
  if (FIXED.includes(part.kind)) return badge;
  const present = part.kind === 'lede' ? 'paragraph' : part.kind;
  return (
    <Menu
      label={say('import.kind-of', { kind: words })}
      placement="bottom start"
      groups={[
        {
          id: 'kinds',
          lines: RETARGET_KINDS.map((kind) => ({
            id: kind,
            words: say(`import.kind.${kind}`),
            ...(kind === present && { aside: <Check size={16} /> }),
            onAction: () => onRetarget(kind),
          })),
        },
      ]}
    >
      <Button className="part-pill" aria-label={say('import.kind-of', { kind: words })}>
        {badge}
      </Button>
    </Menu>
  );
}
