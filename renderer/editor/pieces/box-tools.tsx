import { List, ListOrdered } from 'lucide-react';
import type { BlockOf } from '#core/article/block.ts';
import { IconButton } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { type BoxKind, boxKind, turnInBox } from '../behaviour/box-lists.ts';
import { BOX_SLOT } from '../nodes/piece-node.ts';
import type { ToolsProps } from './piece-bar.tsx';

const LISTS = [
  { kind: 'bulleted', icon: <List size={16} className="mirrored" /> },
  { kind: 'numbered', icon: <ListOrdered size={16} className="mirrored" /> },
] as const satisfies { kind: BoxKind; icon: unknown }[];

/** What the text in a fact box can become: points of a list, and paragraphs again at a second press. */
export function BoxTools({ session, field }: ToolsProps<BlockOf<'factbox'>>) {
  const { say } = useSpeech();
  return LISTS.map(({ kind, icon }) => (
    <IconButton
      key={kind}
      label={say(`editor.kind.${kind}`)}
      icon={icon}
      isDisabled={field !== BOX_SLOT}
      onPress={() => {
        turnInBox(session.editor, boxKind(session.editor) === kind ? 'paragraph' : kind);
        session.editor.focus();
      }}
    />
  ));
}
