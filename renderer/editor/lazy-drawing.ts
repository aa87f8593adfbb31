/** How long one slice of drawing may take, and how many blocks the first one draws. */
const SLICE_MS = 16;
const FIRST_BLOCKS = 16;
/** A window that is never idle is drawn all the same. */
const STARVED_MS = 300;

/**
 * Draws a long text bit by bit. While `data-lazy` is on the editable, blocks outside the view are not laid out
 * (`content-visibility`); in idle moments the next ones are, and at the end everything is as if it never was:
 * left on for good it would break Ctrl+End, copying, the scroll bar and the accessibility tree.
 * Gives the function that ends it at once.
 */
export function drawInSlices(editable: HTMLElement): () => void {
  let next = editable.firstElementChild as HTMLElement | null;
  let blocks = FIRST_BLOCKS;
  let handle = requestIdleCallback(draw, { timeout: STARVED_MS });

  function draw(): void {
    const begun = performance.now();
    // A layout costs about the same for one block as for many: their number follows what the last slice took.
    for (let count = 0; next !== null && count < blocks; count += 1) {
      next.style.contentVisibility = 'visible';
      next = next.nextElementSibling as HTMLElement | null;
    }
    void editable.offsetHeight;
    const took = performance.now() - begun;
    if (took < SLICE_MS / 2) blocks *= 2;
    else if (took > SLICE_MS) blocks = Math.max(FIRST_BLOCKS, Math.floor(blocks / 2));
    if (next === null) finish();
    else handle = requestIdleCallback(draw, { timeout: STARVED_MS });
  }

  function finish(): void {
    delete editable.dataset.lazy;
    for (const block of editable.children) (block as HTMLElement).style.removeProperty('content-visibility');
  }

  return () => {
    cancelIdleCallback(handle);
    finish();
  };
}
