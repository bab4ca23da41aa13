import { lightenFor } from '../../src/format/colour.ts';
import { markFilled, markOutlined } from '../../src/view/mark.ts';
import type { SocialCard } from '../../src/view/social.ts';
import { fontFamily } from './fonts.ts';

/** The size of a card in pixels, as the places where pages are shared ask for it. */
export const cardSize = { width: 1200, height: 630 };

const white = '#ffffff'; // the brand colour is one that reads on white, so white reads on it

type Style = Record<string, string | number>;

/** An element as satori takes it. */
export interface Element {
  type: string;
  props: Record<string, unknown>;
}

const createElement = (type: string, style: Style, children: unknown): Element => ({
  type,
  props: { style, children },
});

/** Puts together what stands on a card: the kind with its shape, the title, the place, and the word mark. */
export function createLayout(card: SocialCard, brand: string): Element {
  const { kind, shape, title, place, site } = card;
  const soft = lightenFor(brand, brand, 4.8);
  const lines = sizeOf(title);
  return createElement(
    'div',
    {
      ...cardSize,
      boxSizing: 'border-box',
      display: 'flex',
      flexDirection: 'column',
      padding: '56px 72px 52px',
      background: brand,
      color: white,
      fontFamily,
    },
    [
      ...(kind ? [createKind(kind, shape, soft)] : []),
      createText(title, { fontWeight: 700, lineHeight: 1.12, ...lines }),
      ...(place ? [createText(place, { marginTop: 24, fontSize: 36, lineHeight: 1.25, lineClamp: kind ? 1 : 2, color: soft })] : []),
      createMark(site),
    ],
  ); // prettier-ignore
}

const createText = (text: string, style: Style) =>
  createElement('div', { display: 'block', wordBreak: 'break-word', ...style }, text);

// The longer a title, the smaller its letters: it never takes more than its part of the card.
function sizeOf(title: string): { fontSize: number; lineClamp: number } {
  const { length } = title;
  if (length <= 45) return { fontSize: 84, lineClamp: 3 };
  if (length <= 75) return { fontSize: 70, lineClamp: 4 };
  if (length <= 110) return { fontSize: 58, lineClamp: 4 };
  return { fontSize: 48, lineClamp: 5 };
}

const shapes: Record<string, string> = {
  'case-studies': 'M7 1h14l7 13-7 13H7L0 14z',
  standards: 'M14 0l14 14-14 14L0 14z',
  guides: 'M0 0l28 14L0 28z',
  collaborations: 'M14 0a14 14 0 1 1 0 28 14 14 0 0 1 0-28z',
};

function createKind(kind: string, shape: string | undefined, colour: string): Element {
  const path = { type: 'path', props: { d: shapes[shape ?? ''] ?? '', fill: colour } };
  const drawn = { type: 'svg', props: { width: 30, height: 30, viewBox: '0 0 28 28', children: [path] } };
  return createElement(
    'div',
    { display: 'flex', alignItems: 'center', fontSize: 36, fontWeight: 700, color: colour, marginBottom: 20 },
    [drawn, createElement('div', { marginLeft: 16 }, kind)],
  );
}

function createMark(site: string): Element {
  const paths = [
    { type: 'path', props: { d: markFilled, fill: white } },
    { type: 'path', props: { d: markOutlined, fill: 'none', stroke: white, 'stroke-width': 3 } },
  ];
  const drawn = { type: 'svg', props: { width: 78, height: 57, viewBox: '0 0 52 38', children: paths } };
  return createElement(
    'div',
    { display: 'flex', alignItems: 'center', marginTop: 'auto', fontSize: site.length > 40 ? 28 : 42, fontWeight: 700 },
    [drawn, createText(site, { marginLeft: 18, lineClamp: 1 })],
  );
}
