const SLICE_MS = 8;

/**
 * Draws a long text bit by bit. While `data-lazy` is on the editable, blocks outside the view are not laid out
 * (`content-visibility`); in idle moments the next ones are, and at the end everything is as if it never was:
 * left on for good it would break Ctrl+End, copying, the scroll bar and the accessibility tree.
 * Gives the function that ends it at once.
 */
export function drawInSlices(editable: HTMLElement): () => void {
  let next = editable.firstElementChild as HTMLElement | null;
  let handle = requestIdleCallback(draw);

  function draw(): void {
    const until = performance.now() + SLICE_MS;
    while (next !== null && performance.now() < until) {
      next.style.contentVisibility = 'visible';
      // Read, so that the layout is done within this slice.
      void next.offsetHeight;
      next = next.nextElementSibling as HTMLElement | null;
    }
    if (next === null) finish();
    else handle = requestIdleCallback(draw);
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
