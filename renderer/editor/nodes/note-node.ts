import {
  $copyNode,
  $getState,
  $isRangeSelection,
  $setState,
  type BaseSelection,
  createState,
  type DOMExportOutput,
  ElementNode,
  type LexicalNode,
  type RangeSelection,
} from 'lexical';

const text = (value: unknown) => (typeof value === 'string' ? value : '');
const noteIdState = createState('noteId', { parse: text });
const noteWordsState = createState('note', { parse: text });

/** Words that the desk pinned a note to. Pieces of one id are one note. */
export class NoteNode extends ElementNode {
  override $config() {
    return this.config('warraq-note', { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const mark = document.createElement('mark');
    mark.className = 'note';
    label(mark, this);
    return mark;
  }

  override updateDOM(_: this, mark: HTMLElement): boolean {
    label(mark, this);
    return false;
  }

  /** Other programs get the words alone. */
  override exportDOM(): DOMExportOutput {
    return { element: document.createElement('span') };
  }

  override isInline(): true {
    return true;
  }

  override canBeEmpty(): false {
    return false;
  }

  /** What is typed beside the words is no part of them. */
  override canInsertTextBefore(): false {
    return false;
  }

  override canInsertTextAfter(): false {
    return false;
  }

  /** Enter within the words leaves the note on both halves. */
  override insertNewAfter(_: RangeSelection, restoreSelection = true): ElementNode {
    const rest = $copyNode(this);
    this.insertAfter(rest, restoreSelection);
    return rest;
  }

  /** A copy of all the words takes the note along, one of a part does not. */
  override extractWithChild(_: LexicalNode, selection: BaseSelection | null): boolean {
    return (
      $isRangeSelection(selection) &&
      this.isParentOf(selection.anchor.getNode()) &&
      this.isParentOf(selection.focus.getNode()) &&
      selection.getTextContent() === this.getTextContent()
    );
  }
}

export function $isNoteNode(node: LexicalNode | null | undefined): node is NoteNode {
  return node instanceof NoteNode;
}

/** A node of this note, without words in it yet. */
export function $createNoteNode(id: string, note: string): NoteNode {
  return $setNote($setState(new NoteNode(), noteIdState, id), note);
}

/** The note that a node carries. */
export function $noteOf(node: NoteNode): { id: string; note: string } {
  return { id: $getState(node, noteIdState), note: $getState(node, noteWordsState) };
}

/** Has the node's note say this. */
export function $setNote(node: NoteNode, note: string): NoteNode {
  return $setState(node, noteWordsState, note);
}

/** Has the node be a piece of the note of this id. */
export function $setNoteId(node: NoteNode, id: string): NoteNode {
  return $setState(node, noteIdState, id);
}

function label(mark: HTMLElement, node: NoteNode): void {
  const { note } = $noteOf(node);
  mark.title = note;
  mark.ariaDescription = note;
}
