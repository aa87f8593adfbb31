import type { Figure } from '#core/article/figure.ts';
import { columnCount } from '#core/article/table.ts';
import type { Drawing } from '../article-editor.ts';
import { cellField, type PieceBlock, type PieceType } from './piece-fields.ts';

/** What one kind of piece looks like in the editor, with a place for each of its lines. */
type Draw<Type extends PieceType> = (
  block: Extract<PieceBlock, { type: Type }>,
  drawing: Partial<Drawing>,
) => HTMLElement;

const DRAWERS: { [Type in PieceType]: Draw<Type> } = {
  figure: (block, drawing) => {
    const figure = drawFigure(block, '', drawing, 0);
    figure.classList.add('figure');
    return figure;
  },

  gallery: (block, drawing) => {
    const gallery = element('figure', 'gallery');
    const pictures = element('div', 'gallery-pictures');
    pictures.append(
      ...block.items.map((item, index) => drawFigure(item, `items.${index}.`, drawing, index)),
      button('gallery-add', 'add-pictures', drawing.say?.('editor.gallery-add') ?? ''),
    );
    gallery.append(pictures, place('caption', 'gallery-caption', drawing.slotWords?.('gallery', 'caption')));
    return gallery;
  },

  embed: (block, drawing) => {
    const card = element('div', 'embed');
    const provider = element('p', 'embed-provider');
    provider.append(block.provider ?? drawing.say?.('editor.kind.embed') ?? '');
    const url = element('bdi', 'embed-url');
    url.dir = 'ltr';
    url.append(block.url);
    card.append(
      provider,
      place('title', 'embed-title', drawing.slotWords?.('embed', 'title')),
      place('description', 'embed-description', drawing.slotWords?.('embed', 'description')),
      url,
    );
    return card;
  },

  related: (block, drawing) => {
    const box = element('div', 'related-box');
    const stories = element('ul', 'related-box-stories');
    stories.append(
      ...block.items.map((item, index) => {
        const line = element('li', 'related-box-story');
        const about = element('div', 'related-box-about');
        about.append(drawing.storyWords?.(item) ?? '');
        line.append(place(`items.${index}.headline`, 'related-box-headline', undefined), about);
        return line;
      }),
    );
    box.append(
      place('title', 'box-title', drawing.slotWords?.('related', 'title')),
      stories,
      button('related-box-add', 'add-story', drawing.say?.('editor.story-add') ?? ''),
    );
    return box;
  },

  factbox: (_, drawing) => {
    const box = element('div', 'factbox');
    box.append(
      place('title', 'box-title', drawing.slotWords?.('factbox', 'title')),
      place('blocks', 'factbox-place', undefined),
    );
    return box;
  },

  table: (block, drawing) => {
    const frame = element('div', 'table-frame');
    const table = element('table', 'table');
    const body = element('tbody', '');
    const width = columnCount(block);
    body.append(
      ...block.rows.map((_, row) => {
        const line = element('tr', '');
        for (let column = 0; column < width; column += 1) {
          const isHead = block.header && row === 0;
          const cell = element(isHead ? 'th' : 'td', '');
          if (isHead) cell.setAttribute('scope', 'col');
          cell.dataset.place = cellField(row, column);
          line.append(cell);
        }
        return line;
      }),
    );
    table.append(body);
    frame.append(place('caption', 'table-caption', drawing.slotWords?.('table', 'caption')), table);
    return frame;
  },

  divider: () => {
    const divider = element('div', 'divider');
    divider.append(document.createElement('hr'));
    return divider;
  },
};

/** A piece as it stands in the editor: not editable itself, with an empty place for each line (`data-place`). */
export function drawPiece(block: PieceBlock, drawing: Partial<Drawing>): HTMLElement {
  const draw = DRAWERS[block.type] as Draw<PieceType>;
  const piece = draw(block as never, drawing);
  piece.classList.add('piece');
  piece.dataset.kind = block.type;
  piece.contentEditable = 'false';
  if (block.direction) piece.dir = block.direction;
  return piece;
}

function drawFigure(figure: Figure, prefix: string, drawing: Partial<Drawing>, index: number): HTMLElement {
  const frame = element('figure', 'figure-frame');
  const picture = element('div', 'figure-picture');
  const { asset, focalPoint } = figure;
  if (asset === undefined || drawing.assetUrl === undefined) {
    const choose = button('figure-empty', 'choose-picture', drawing.say?.('editor.choose-picture') ?? '');
    choose.dataset.item = String(index);
    picture.append(choose);
  } else {
    const image = document.createElement('img');
    image.src = drawing.assetUrl(asset.hash);
    image.alt = '';
    image.draggable = false;
    image.loading = 'lazy';
    image.decoding = 'async';
    if (asset.width !== undefined && asset.height !== undefined) {
      image.width = asset.width;
      image.height = asset.height;
    }
    if (focalPoint) image.style.objectPosition = `${focalPoint.x * 100}% ${focalPoint.y * 100}%`;
    picture.append(image);
  }
  const alt = place(`${prefix}alt`, 'figure-alt', undefined);
  alt.dataset.name = drawing.say?.('desk.alt') ?? '';
  frame.append(
    picture,
    place(`${prefix}caption`, 'figure-caption', drawing.slotWords?.('figure', 'caption')),
    place(`${prefix}credit`, 'figure-credit', drawing.slotWords?.('figure', 'credit')),
    alt,
  );
  return frame;
}

/** Where a line goes. Named to screen readers, as what it says when it is empty vanishes with the first letter. */
function place(field: string, className: string, name: string | undefined): HTMLElement {
  const target = element('div', className);
  target.dataset.place = field;
  if (name) {
    target.setAttribute('role', 'group');
    target.setAttribute('aria-label', name);
  }
  return target;
}

/** What the button does is the editor's, by its `data-act`. */
function button(className: string, act: string, words: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = className;
  made.dataset.act = act;
  made.textContent = words;
  // Its keys are its own: Enter presses it and writes nothing.
  made.addEventListener('keydown', (event) => event.stopPropagation());
  return made;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  return made;
}
