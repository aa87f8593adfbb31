import { Crosshair, ImagePlus } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '#core/article/block.ts';
import { IconButton } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import type { ToolsProps } from './piece-bar.tsx';

/** Another picture for a figure, its rights and the point that every crop keeps. */
export function FigureTools({ session, block, field, change, onPicture }: ToolsProps<BlockOf<'figure'>>) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      {/* An empty figure has the button itself. */}
      {block.asset && (
        <IconButton
          label={say('editor.replace-picture')}
          icon={<ImagePlus size={16} />}
          onPress={() => onPicture({ block: block.id, item: 0 })}
        />
      )}
      <IconButton
        label={say('editor.picture-details')}
        icon={<Crosshair size={16} />}
        onPress={() => setOpen(true)}
      />
      {isOpen && (
        <PictureDialog
          figure={block}
          onClose={() => setOpen(false)}
          onKeep={({ rights, focalPoint }) => {
            setOpen(false);
            change(
              session,
              block.id,
              'figure',
              ({ rights: _, focalPoint: __, ...figure }) => ({
                ...figure,
                ...(rights !== undefined && { rights }),
                ...(focalPoint && { focalPoint }),
              }),
              field,
            );
          }}
        />
      )}
    </>
  );
}
