import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $createHeadingNode, HeadingNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor, HISTORY_MERGE_TAG } from 'lexical';
import { baseKeymap } from 'prosemirror-commands';
import { history } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

/*
 * The other editors of the typing benchmark, each with nothing but its own text: what a key costs without any of what a
 * news desk does beside. None draws the browser's focus outline, which alone costs eight times a key.
 */

/** A paragraph or a heading of the text that all editors are given. */
export interface PlainBlock {
  isHeading: boolean;
  text: string;
}

/** Shows a text in an element, ready to be written in. */
export type Peer = (place: HTMLElement, blocks: readonly PlainBlock[]) => void;

const lexical: Peer = (place, blocks) => {
  place.contentEditable = 'true';
  const editor = createEditor({ namespace: 'bench', nodes: [HeadingNode], onError: console.error });
  editor.setRootElement(place);
  registerRichText(editor);
  editor.update(
    () =>
      void $getRoot().append(
        ...blocks.map(({ isHeading, text }) =>
          (isHeading ? $createHeadingNode('h2') : $createParagraphNode()).append($createTextNode(text)),
        ),
      ),
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  registerHistory(editor, createEmptyHistoryState(), 1_000);
};

const prosemirror: Peer = (place, blocks) => {
  const doc = schema.node(
    'doc',
    null,
    blocks.map(({ isHeading, text }) =>
      schema.node(isHeading ? 'heading' : 'paragraph', isHeading ? { level: 2 } : null, schema.text(text)),
    ),
  );
  new EditorView(place, { state: EditorState.create({ doc, plugins: [history(), keymap(baseKeymap)] }) });
};

const contenteditable: Peer = (place, blocks) => {
  place.contentEditable = 'true';
  place.append(
    ...blocks.map(({ isHeading, text }) => {
      const block = document.createElement(isHeading ? 'h2' : 'p');
      block.textContent = text;
      return block;
    }),
  );
};

export const PEERS: Readonly<Record<string, Peer>> = { lexical, prosemirror, contenteditable };
Object.assign(window, { PEERS });
