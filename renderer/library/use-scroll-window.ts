import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** So many rows above and below the view are drawn as well, so that a quick wheel meets no gap. */
const BEYOND = 6;

/** Which rows of a long list are drawn. */
export interface ScrollWindow {
  first: number;
  /** The place after the last one. */
  last: number;
  /** Brings a row into view. */
  show(place: number): void;
  /** How many rows the view holds. */
  rowsInView(): number;
}

/** Follows the scrolling of an element that holds `count` rows of one height, in pixels. */
export function useScrollWindow(
  element: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): ScrollWindow {
  const [place, setPlace] = useState({ first: 0, last: 20 });
  const frame = useRef(0);
  const measure = useCallback(() => {
    const box = element.current;
    if (box === null) return;
    const first = Math.max(0, Math.floor(box.scrollTop / rowHeight) - BEYOND);
    const last = Math.ceil((box.scrollTop + box.clientHeight) / rowHeight) + BEYOND;
    setPlace((before) => (before.first === first && before.last === last ? before : { first, last }));
  }, [element, rowHeight]);
  useEffect(() => {
    const box = element.current;
    if (box === null) return;
    const follow = () => {
      cancelAnimationFrame(frame.current);
      frame.current = requestAnimationFrame(measure);
    };
    measure();
    box.addEventListener('scroll', follow, { passive: true });
    const observer = new ResizeObserver(follow);
    observer.observe(box);
    return () => {
      box.removeEventListener('scroll', follow);
      observer.disconnect();
      cancelAnimationFrame(frame.current);
    };
  }, [element, measure]);
  return {
    first: Math.min(place.first, Math.max(0, count - 1)),
    last: Math.min(place.last, count),
    show(row) {
      const box = element.current;
      if (box === null) return;
      const top = row * rowHeight;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + rowHeight > box.scrollTop + box.clientHeight)
        box.scrollTop = top + rowHeight - box.clientHeight;
      measure();
    },
    rowsInView: () => Math.max(1, Math.floor((element.current?.clientHeight ?? 0) / rowHeight)),
  };
}
