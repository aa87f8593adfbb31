import { Link2 } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '#core/article/block.ts';
import { embedProvider } from '#core/article/embed-provider.ts';
import { Button } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { AddressDialog } from './address-dialog.tsx';
import type { ToolsProps } from './piece-bar.tsx';

/** Another address for a card. */
export function EmbedTools({ session, block, field, change }: ToolsProps<BlockOf<'embed'>>) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" icon={<Link2 size={16} aria-hidden />} onPress={() => setOpen(true)}>
        {say('editor.embed-change')}
      </Button>
      {isOpen && (
        <AddressDialog
          title={say('editor.embed-change')}
          label={say('editor.embed-url')}
          action={say('editor.keep')}
          start={block.url}
          onClose={() => setOpen(false)}
          onKeep={(url) => {
            setOpen(false);
            change(
              session,
              block.id,
              'embed',
              ({ provider: _, ...card }) => {
                const provider = embedProvider(url);
                return { ...card, url, ...(provider && { provider }) };
              },
              field ?? 'title',
            );
          }}
        />
      )}
    </>
  );
}
