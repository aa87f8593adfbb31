/** How a mark's line goes. */
export type LineShape = 'wave' | 'dots';

/** Half of a wave and its height, in pixels. */
const HALF = 2.5;
const HEIGHT = 3;
/** From the letters' box up to the line, as a part of the box's height. */
const UP = 1 / 7;

/**
 * The line below a box of letters, as the `d` of an SVG path (SVG 2 §9.3).
 * @param box in pixels of the window
 * @param origin where the path's zero stands in the window
 */
export function linePath(
  { left, right, bottom, height, width }: DOMRect,
  origin: DOMRect,
  shape: LineShape,
): string {
  const start = `M${round(left - origin.left)} ${round(bottom - origin.top - height * UP)}`;
  if (shape === 'dots') return `${start}H${round(right - origin.left)}`;
  const more = Math.max(1, Math.round(width / HALF) - 1);
  return `${start}q${HALF / 2} ${-HEIGHT} ${HALF} 0${`t${HALF} 0`.repeat(more)}`;
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
