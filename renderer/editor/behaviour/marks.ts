import { $toggleLink } from '@lexical/link';
import { $isTextNode, type RangeSelection } from 'lexical';

/** Takes marks and links from the selected words. */
export function $clearMarks(selection: RangeSelection): void {
  for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0);
  $toggleLink(null);
}
