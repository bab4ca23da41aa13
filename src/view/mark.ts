// The two overlapping hexagons, yours and mine, in a box of 52 by 38.

/** The hexagon that is filled. */
export const markFilled = 'M10.5 5h15l7.5 14-7.5 14h-15L3 19z';

/** The one that is only outlined, three wide. */
export const markOutlined = 'M26.5 5h15L49 19l-7.5 14h-15L19 19z';

/** The mark as a square picture: in a colour on nothing, which may change in the dark, or on a ground. */
export interface Mark {
  colour: string;
  dark?: string;
  ground?: string;
  /** How much of the square's width it takes. */
  share: number;
}

/** Writes the mark as an SVG file. */
export function writeMark({ colour, dark, ground, share }: Mark): string {
  const side = 52 / share;
  const [left, top] = [(side - 52) / -2, (side - 38) / -2];
  const style = dark
    ? `<style>@media (prefers-color-scheme:dark){.f{fill:${dark}}.o{stroke:${dark}}}</style>`
    : ''; // prettier-ignore
  const back = ground ? `<path d="M${left} ${top}h${side}v${side}h-${side}z" fill="${ground}"/>` : '';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${left} ${top} ${side} ${side}">${style}${back}` +
    `<path class="f" d="${markFilled}" fill="${colour}"/>` +
    `<path class="o" d="${markOutlined}" fill="none" stroke="${colour}" stroke-width="3"/></svg>`
  );
}
