import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '#core/article/block.ts';
import { IconButton } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { AddressDialog } from './address-dialog.tsx';
import type { ToolsProps } from './piece-bar.tsx';

/** Where a quote was taken from. */
export function QuoteTools({ session, block, change }: ToolsProps<BlockOf<'quote'>>) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton
        label={say('editor.source')}
        icon={<Link2 size={16} />}
        isOn={block.source !== undefined}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <AddressDialog
          title={say('editor.source')}
          label={say('editor.source-url')}
          action={say('editor.keep')}
          start={block.source?.url}
          name={{ label: say('editor.source-title'), start: block.source?.title }}
          onClose={() => setOpen(false)}
          onKeep={(url, title) => {
            setOpen(false);
            change(session, block.id, 'quote', ({ source: _, ...quote }) => {
              const source = { ...(title && { title }), ...(url && { url }) };
              return title || url ? { ...quote, source } : quote;
            });
          }}
        />
      )}
    </>
  );
}
