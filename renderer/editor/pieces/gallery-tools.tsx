import { Crosshair, Image, ImagePlus, Images } from 'lucide-react';
import { useState } from 'react';
import type { BlockOf } from '#core/article/block.ts';
import type { Figure } from '#core/article/figure.ts';
import { Button } from '../../controls/button.tsx';
import { useSpeech } from '../../messages/say.tsx';
import { ItemMenu } from './item-menu.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import type { ToolsProps } from './piece-bar.tsx';
import { itemOfField } from './piece-fields.ts';

/** A gallery's pictures: more of them, and the one with the caret. */
export function GalleryTools({ session, block, field, change, onPicture }: ToolsProps<BlockOf<'gallery'>>) {
  const { say } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const index = itemOfField(field ?? '');
  const item = index === undefined ? undefined : block.items[index];
  const put = (items: Figure[], at: number) =>
    change(
      session,
      block.id,
      'gallery',
      (gallery) => ({ ...gallery, items }),
      items.length > 0 ? `items.${at}.caption` : 'caption',
    );
  return (
    <>
      <Button
        kind="quiet"
        icon={<Images size={16} aria-hidden />}
        onPress={() => onPicture({ gallery: block.id })}
      >
        {say('editor.gallery-add')}
      </Button>
      {index !== undefined && item && (
        <ItemMenu
          label={say('editor.item-picture')}
          icon={<Image size={16} aria-hidden />}
          items={block.items}
          index={index}
          onChange={put}
          lines={[
            {
              id: 'replace',
              words: say(item.asset ? 'editor.replace-picture' : 'editor.choose-picture'),
              icon: <ImagePlus size={18} />,
              onAction: () => onPicture({ block: block.id, item: index }),
            },
            {
              id: 'details',
              words: say('editor.picture-details'),
              icon: <Crosshair size={18} />,
              onAction: () => setOpen(true),
            },
          ]}
        />
      )}
      {isOpen && index !== undefined && item && (
        <PictureDialog
          figure={item}
          onClose={() => setOpen(false)}
          onKeep={(figure) => {
            setOpen(false);
            put(block.items.with(index, figure), index);
          }}
        />
      )}
    </>
  );
}
