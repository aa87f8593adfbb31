import type { Stretch } from '#core/article/article-texts.ts';
import type { ArticleChange, ArticleSession } from '../article/article-session.ts';
import { createTypingPause } from '../article/typing-pause.ts';
import { stretchesOfBlocks } from './block-stretches.ts';
import { headMirror } from './head-places.ts';
import { type LineShape, linePath } from './mark-lines.ts';
import { type MarkPlace, placesOf } from './mark-places.ts';
import { followNearBlocks } from './near-blocks.ts';
import { elementOfField } from './text-places.ts';

/** After what pause in the typing marks go where their words went; a line more or less takes them along at once. */
const WRITTEN_MS = 100;
const SVG = 'http://www.w3.org/2000/svg';

/** All marks of one name. */
interface MarkSet {
  shape: LineShape;
  ofBlocks: ReadonlyMap<Element, readonly Stretch[]>;
  ofHead: ReadonlyMap<string, readonly Stretch[]>;
  /** The text of each place when its stretches were found. */
  before: Map<Element, string>;
  /** What is drawn: by the block's element, or by the field of the head. */
  drawn: Map<Element | string, SVGElement>;
  group: SVGElement;
}

/** The lines over a page that mark some of its words. */
export interface MarkLayer {
  /** Has the marks of a name be these, soon. */
  set(name: string, shape: LineShape, stretches: readonly Stretch[]): void;
  /** Takes the marks of a name away; with the last ones the layer itself. */
  delete(name: string): void;
}

const layers = new WeakMap<ArticleSession, MarkLayer>();

/** The layer of a session's page; undefined while it shows none. */
export function markLayerOf(session: ArticleSession): MarkLayer | undefined {
  const body = session.editor.getRootElement();
  const page = body?.closest<HTMLElement>('.page');
  if (!body || !page) return undefined;
  const layer = layers.get(session) ?? createMarkLayer(session, body, page, () => layers.delete(session));
  layers.set(session, layer);
  return layer;
}

/**
 * Marks are drawn beside the text, not in it: those of the browser's own (`::highlight`) are painted anew, with all the
 * text that they stand in, whenever a letter is typed anywhere. They go along with their words. Only what is near the
 * view is drawn.
 */
function createMarkLayer(
  session: ArticleSession,
  body: HTMLElement,
  page: HTMLElement,
  onEmpty: () => void,
): MarkLayer {
  const layer = page.appendChild(document.createElement('div'));
  layer.className = 'mark-layer';
  layer.ariaHidden = 'true';
  const svg = layer.appendChild(document.createElementNS(SVG, 'svg'));
  const sets = new Map<string, MarkSet>();
  let near: readonly Element[] = [];
  /** Blocks that were written in; undefined where all is to be drawn. */
  let due: Set<string> | undefined = new Set();
  let frame = 0;

  /** Measures first and draws then: each change of the drawing would have the next measure lay it out again. */
  const draw = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    const origin = svg.getBoundingClientRect();
    const drawings = [...sets.values()].flatMap((set) => measure(set));
    for (const { set, key, places } of drawings) {
      const group = set.drawn.get(key) ?? set.group.appendChild(document.createElementNS(SVG, 'g'));
      set.drawn.set(key, group);
      drawPlaces(group, places, origin, set.shape);
    }
    if (due === undefined) for (const set of sets.values()) leaveFar(set, near);
    due = new Set();
  };
  const measure = (set: MarkSet) => {
    const head = due === undefined ? [...set.ofHead] : [];
    const blocks = near.flatMap((block) => {
      const found = set.ofBlocks.get(block);
      if (found === undefined || due?.has(found[0]?.blockId ?? '') === false) return [];
      return {
        set,
        key: block,
        places: placesOf(found, (field) => elementOfField(block, field), set.before),
      };
    });
    return [
      ...head.map(([field, found]) => ({ set, key: field, places: placesOf(found, headMirror, set.before) })),
      ...blocks,
    ];
  };
  const drawAll = () => {
    due = undefined;
    draw();
  };
  const drawAllSoon = () => {
    due = undefined;
    frame ||= requestAnimationFrame(draw);
  };
  const pause = createTypingPause(WRITTEN_MS, draw);
  const written = ({ blocks, order, fields }: ArticleChange) => {
    if (order || fields) due = undefined;
    for (const id of blocks) due?.add(id);
    pause.touch();
  };

  // In the frame in which a line more moved what is below it: on a short page the page itself stays as high.
  const sizes = new ResizeObserver(drawAll);
  const leave = followNearBlocks(body, (blocks) => {
    near = blocks;
    sizes.disconnect();
    for (const each of [page, ...near]) sizes.observe(each);
    drawAll();
  });
  body.addEventListener('scroll', drawAllSoon, { capture: true, passive: true });
  const stop = session.listen(written);

  return {
    set(name, shape, stretches) {
      sets.get(name)?.group.remove();
      const group = svg.appendChild(document.createElementNS(SVG, 'g'));
      group.dataset.mark = name;
      const ofHead = Map.groupBy(
        stretches.filter(({ blockId }) => blockId === undefined),
        ({ field = '' }) => field,
      );
      const ofBlocks = stretchesOfBlocks(session, stretches);
      sets.set(name, { shape, ofBlocks, ofHead, before: new Map(), drawn: new Map(), group });
      drawAllSoon();
    },
    delete(name) {
      sets.get(name)?.group.remove();
      sets.delete(name);
      if (sets.size > 0) return;
      stop();
      leave();
      sizes.disconnect();
      body.removeEventListener('scroll', drawAllSoon, { capture: true });
      pause.cancel();
      cancelAnimationFrame(frame);
      layer.remove();
      onEmpty();
    },
  };
}

/** A group for each mark, a path for each of its lines; what stands where it stood is left alone. */
function drawPlaces(
  around: SVGElement,
  places: readonly MarkPlace[],
  origin: DOMRect,
  shape: LineShape,
): void {
  keepOnly(around, 'g', places.length);
  for (const [index, { words, boxes }] of places.entries()) {
    const mark = around.children[index] as SVGElement;
    mark.dataset.words = words;
    keepOnly(mark, 'path', boxes.length);
    for (const [at, box] of boxes.entries()) {
      const path = mark.children[at] as SVGElement;
      const line = linePath(box, origin, shape);
      if (path.getAttribute('d') !== line) path.setAttribute('d', line);
    }
  }
}

function keepOnly(around: SVGElement, tag: string, count: number): void {
  while (around.children.length > count) around.lastChild?.remove();
  while (around.children.length < count) around.append(document.createElementNS(SVG, tag));
}

function leaveFar({ drawn }: MarkSet, near: readonly Element[]): void {
  for (const [key, group] of drawn) {
    if (typeof key === 'string' || near.includes(key)) continue;
    group.remove();
    drawn.delete(key);
  }
}
