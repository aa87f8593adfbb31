/** How far off a block is still near, as a part of the view's height. Each mark that is painted costs every key. */
const MARGIN = 0.15;

/**
 * Tells which of the body's blocks stand in its view or just outside it. Tells at once, and again when the view scrolls, the body changes its height, or blocks come and go. An IntersectionObserver of each block would look at
 * all of them in every frame, also in that of a key.
 * @param tell takes the near blocks' elements in reading order
 * @returns ends it
 */
export function followNearBlocks(body: HTMLElement, tell: (near: readonly Element[]) => void): () => void {
  const scroller = body.closest('.desk-scroller') ?? document.documentElement;
  let told: readonly Element[] | undefined;
  let frame = 0;
  const look = () => {
    frame = 0;
    const near = nearBlocks(body, scroller.getBoundingClientRect());
    if (told?.length === near.length && near.every((block, index) => block === told?.[index])) return;
    told = near;
    tell(near);
  };
  const lookSoon = () => {
    frame ||= requestAnimationFrame(look);
  };
  const sizes = new ResizeObserver(lookSoon);
  sizes.observe(body);
  sizes.observe(scroller);
  const blocks = new MutationObserver(lookSoon);
  blocks.observe(body, { childList: true });
  scroller.addEventListener('scroll', lookSoon, { passive: true });
  look();
  return () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    blocks.disconnect();
    scroller.removeEventListener('scroll', lookSoon);
  };
}

function nearBlocks({ children }: HTMLElement, view: DOMRect): Element[] {
  const margin = view.height * MARGIN;
  const first = firstBelow(children, view.top - margin);
  const end = firstBelow(children, view.bottom + margin);
  return Array.from(children).slice(first, end + 1);
}

/** The index of the first block that ends below `y`, in pixels of the window; their number where none does. */
function firstBelow(blocks: HTMLCollection, y: number): number {
  let [least, most] = [0, blocks.length];
  while (least < most) {
    const middle = (least + most) >> 1;
    if (bottomFrom(blocks, middle) > y) most = middle;
    else least = middle + 1;
  }
  return least;
}

/** Where the first block ends that is shown at or after an index: what is folded away has no place of its own. */
function bottomFrom(blocks: HTMLCollection, index: number): number {
  for (let at = index; at < blocks.length; at += 1) {
    const rect = blocks[at]?.getBoundingClientRect();
    if (rect && rect.height > 0) return rect.bottom;
  }
  return Number.POSITIVE_INFINITY;
}
