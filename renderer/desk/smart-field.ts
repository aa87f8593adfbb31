import { isSmart, type SmartWays, smartMark } from '#core/arabic/smart-typing.ts';

/**
 * Puts signs right in a plain field as in the body: while they are typed, each taken back by one Backspace right
 * after. Gives the function that stops it.
 */
export function registerSmartField(field: HTMLTextAreaElement, waysNow: () => SmartWays): () => void {
  let last: { end: number; typed: string; text: string } | undefined;
  /** As if it had been typed: who reads the field hears of it. */
  const put = (text: string, from: number, to: number) => {
    field.setRangeText(text, from, to, 'end');
    field.dispatchEvent(
      new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: text }),
    );
  };
  const beforeInput = (event: InputEvent) => {
    const undone = last;
    last = undefined;
    const { selectionStart: at, selectionEnd } = field;
    if (at !== selectionEnd || event.isComposing) return;
    if (event.inputType === 'deleteContentBackward') {
      if (undone?.end !== at || field.value.slice(at - undone.text.length, at) !== undone.text) return;
      event.preventDefault();
      put(undone.typed, at - undone.text.length, at);
      return;
    }
    if (event.inputType !== 'insertText' || event.data === null || !isSmart(event.data)) return;
    const before = field.value.slice(0, at);
    const mark = smartMark(before, event.data, waysNow());
    if (mark === undefined) return;
    event.preventDefault();
    put(mark.text, at - mark.drop, at);
    last = {
      end: at - mark.drop + mark.text.length,
      typed: before.slice(before.length - mark.drop) + event.data,
      text: mark.text,
    };
  };
  field.addEventListener('beforeinput', beforeInput);
  return () => field.removeEventListener('beforeinput', beforeInput);
}
