import {
  $createParagraphNode,
  type ElementDOMSlot,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from 'lexical';
import { $keepBlockId } from './block-state.ts';

/** What somebody said: the words are its children, who said them and as what are its slots. */
export class QuoteNode extends ElementNode {
  override $config() {
    return this.config('warraq-quote', { extends: ElementNode, slots: ['speaker', 'role'] });
  }

  override createDOM(): HTMLElement {
    const quote = document.createElement('blockquote');
    quote.className = 'quote';
    const words = document.createElement('div');
    words.className = 'quote-words';
    const from = document.createElement('footer');
    from.className = 'quote-from';
    for (const slot of ['speaker', 'role']) {
      const place = document.createElement('div');
      place.className = `quote-${slot}`;
      place.dataset.place = slot;
      from.append(place);
    }
    quote.append(words, from);
    return quote;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    // Asked for its own element, and for the containers of its slots.
    const words = element.querySelector<HTMLElement>(':scope > .quote-words');
    const slot = super.getDOMSlot(element);
    return words === null ? slot : slot.withElement(words);
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ParagraphNode {
    return $paragraphAfter(this, selection, restoreSelection);
  }

  override collapseAtStart(): boolean {
    return $becomeParagraph(this);
  }
}

/** Words of the article itself, set large. */
export class PullQuoteNode extends ElementNode {
  override $config() {
    return this.config('warraq-pullquote', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const aside = document.createElement('aside');
    aside.className = 'pullquote';
    return aside;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(selection: RangeSelection, restoreSelection = true): ParagraphNode {
    return $paragraphAfter(this, selection, restoreSelection);
  }

  override collapseAtStart(): boolean {
    return $becomeParagraph(this);
  }
}

export function $isQuoteNode(node: LexicalNode | null | undefined): node is QuoteNode {
  return node instanceof QuoteNode;
}

export function $isPullQuoteNode(node: LexicalNode | null | undefined): node is PullQuoteNode {
  return node instanceof PullQuoteNode;
}

/** Enter at a quote's end goes on in a paragraph. */
function $paragraphAfter(node: ElementNode, _: RangeSelection, restoreSelection: boolean): ParagraphNode {
  const paragraph = $createParagraphNode();
  node.insertAfter(paragraph, restoreSelection);
  return paragraph;
}

/** Backspace at a quote's start takes the quote away, not its words. */
function $becomeParagraph(node: ElementNode): boolean {
  const paragraph = $createParagraphNode();
  $keepBlockId(node, paragraph);
  paragraph.append(...node.getChildren());
  node.replace(paragraph);
  return true;
}
