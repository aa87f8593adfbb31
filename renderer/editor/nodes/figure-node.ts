import { $getState, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical';
import { type Picture, pictureState } from './block-state.ts';

/** The slots of a figure: its words. */
export const FIGURE_SLOTS = ['caption', 'credit', 'alt'] as const;

/** A picture and, in slots, its caption, credit and alt text. */
export class FigureNode extends DecoratorNode<null> {
  override $config() {
    return this.config('warraq-figure', { extends: DecoratorNode, slots: FIGURE_SLOTS });
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const figure = document.createElement('figure');
    figure.className = 'figure';
    const { words } = config.theme as { words?: string[] };
    const picture = document.createElement('div');
    picture.className = 'figure-picture';
    picture.contentEditable = 'false';
    figure.append(picture);
    for (const slot of FIGURE_SLOTS) {
      const place = document.createElement('div');
      place.className = `figure-${slot}`;
      place.dataset.place = slot;
      if (slot === 'alt') place.dataset.name = words?.[1] ?? '';
      figure.append(place);
    }
    drawPicture(picture, $getState(this, pictureState), config);
    return figure;
  }

  override updateDOM(previous: this, figure: HTMLElement, config: EditorConfig): boolean {
    const picture = $getState(this, pictureState);
    if ($getState(previous, pictureState, 'direct') !== picture) {
      drawPicture(figure.querySelector('.figure-picture') as HTMLElement, picture, config);
    }
    return false;
  }

  override decorate(): null {
    return null;
  }

  override isInline(): boolean {
    return false;
  }
}

export function $isFigureNode(node: LexicalNode | null | undefined): node is FigureNode {
  return node instanceof FigureNode;
}

/** The picture, or the button that brings one; what the button does is the editor's, by its `data-act`. */
function drawPicture(place: HTMLElement, { asset }: Picture, config: EditorConfig): void {
  const { assetUrl, words } = config.theme as { assetUrl?: (hash: string) => string; words?: string[] };
  if (asset === undefined || assetUrl === undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'figure-empty';
    button.dataset.act = 'choose-picture';
    button.textContent = words?.[0] ?? '';
    // Its keys are its own: Enter presses it and writes nothing.
    button.addEventListener('keydown', (event) => event.stopPropagation());
    place.replaceChildren(button);
    return;
  }
  const image = document.createElement('img');
  image.src = assetUrl(asset.hash);
  image.alt = '';
  image.draggable = false;
  image.loading = 'lazy';
  image.decoding = 'async';
  if (asset.width !== undefined && asset.height !== undefined) {
    image.width = asset.width;
    image.height = asset.height;
  }
  place.replaceChildren(image);
}
