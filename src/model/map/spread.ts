import { forceCollide, forceLink, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { listNearestOthers } from './nearest-points.ts';
import { boxAround, type Point } from './point.ts';

/** A place that wants a tile. */
export interface Place extends Point {
  id: string;
  /** What must stand apart: a nation. */
  nation: string;
  /** What should hold together: a region. */
  region: string;
}

/** Pairs of places that should stay near each other, as places in a list. */
export type Bond = [one: number, other: number];

const neighbours = 6;

/** Each place and the six nearest of its nation, each pair once. */
export function listBonds(places: readonly Place[]): Bond[] {
  const bonds = new Map<string, Bond>();
  for (const nation of new Set(places.map((one) => one.nation))) {
    const own = places.flatMap((one, index) => (one.nation === nation ? [index] : []));
    const nearest = listNearestOthers(
      own.map((index) => places[index] ?? { x: 0, y: 0 }),
      neighbours,
    );
    nearest.forEach((others, place) => {
      for (const other of others) {
        const [low = 0, high = 0] = [own[Math.min(place, other)], own[Math.max(place, other)]];
        bonds.set(`${low} ${high}`, [low, high]);
      }
    });
  }
  return [...bonds.values()];
}

// Found by trying: neighbours hold together, regions more than that, and a little of the true place keeps the shape.
const ticks = 200;
const growing = 150;
const hold = { region: 0.3, else: 0.1 };
const home = 0.01;
const tightness = 0.5; // 1 would give each place the share of the box around them that it has on the ground

/** Spreads places until each has room for a tile, in widths of a tile, y downwards: crowds grow, empty land shrinks. */
export function spreadPlaces(places: readonly Place[], bonds: readonly Bond[]): Point[] {
  const { left, top, width, height } = boxAround(places);
  const scale = tightness * Math.sqrt((width * height) / places.length) || Math.max(width, height) / places.length || 1;
  const starts = places.map(({ x, y }) => ({ x: (x - left) / scale, y: (top + height - y) / scale }));
  const nodes: SimulationNodeDatum[] = starts.map((start) => ({ ...start }));
  const isRegional = ([one, other]: Bond) => places[one]?.region === places[other]?.region;
  const links = bonds.map((bond) => ({
    ...{ source: bond[0], target: bond[1] },
    strength: isRegional(bond) ? hold.region : hold.else,
  }));
  const collide = forceCollide(0).strength(0.8).iterations(2);
  const simulation = forceSimulation(nodes)
    .stop()
    .velocityDecay(0.5)
    .force('collide', collide)
    .force(
      'hold',
      forceLink<SimulationNodeDatum, (typeof links)[number] & object>(links as never)
        .distance(1)
        .strength((link) => link.strength),
    )
    .force('x', forceX<SimulationNodeDatum>((_, index) => starts[index]?.x ?? 0).strength(home))
    .force('y', forceY<SimulationNodeDatum>((_, index) => starts[index]?.y ?? 0).strength(home));
  for (let tick = 0; tick < ticks; tick += 1) {
    collide.radius(0.52 * Math.min(1, (tick + 20) / growing));
    simulation.alpha(1).tick();
  }
  return nodes.map(({ x = 0, y = 0 }) => ({ x, y }));
}
