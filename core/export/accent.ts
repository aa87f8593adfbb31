/** A colour as red, green and blue, 0 to 255 each. */
type Colour = readonly [number, number, number];

/** The surfaces of all themes that text stands on, the hardest of each: the darkest light one, the lightest dark one. */
const LIGHT_SURFACE = '#f2eee4';
const DARK_SURFACE = '#24211d';
/** WCAG 2.2, 1.4.3: text against what is behind it. */
const LEAST_CONTRAST = 4.5;

/**
 * A publication's colour as it can be read in the light and in the dark: moved toward black or white only as far as
 * WCAG AA asks on every surface of the themes. Six hexadecimal digits with `#`.
 */
export function readableAccent(colour: string): { light: string; dark: string } {
  return {
    light: moved(colour, '#000000', LIGHT_SURFACE),
    dark: moved(colour, '#ffffff', DARK_SURFACE),
  };
}

/** The publication's own colour in place of a theme's two, as a style sheet for readers in the light and in the dark. */
export function accentStyle(accent: string): string {
  const { light, dark } = readableAccent(accent);
  const rule = (colour: string) => `:root{--accent:${colour};--rubric:${colour}}`;
  return `${rule(light)}@media (prefers-color-scheme:dark){${rule(dark)}}`;
}

/** The contrast of two colours by WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(rgb(one)), luminance(rgb(other))].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function moved(colour: string, toward: string, surface: string): string {
  const [from, to] = [rgb(colour), rgb(toward)];
  for (let step = 0; step <= 100; step += 2) {
    const mixed = hex(from.map((part, index) => part + ((to[index]! - part) * step) / 100) as never);
    if (contrast(mixed, surface) >= LEAST_CONTRAST) return mixed;
  }
  return toward;
}

function rgb(colour: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as never as Colour;
}

function hex(colour: Colour): string {
  return `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as never as Colour;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
