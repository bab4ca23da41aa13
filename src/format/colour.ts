/** The contrast of two colours as WCAG defines it, from 1 to 21; colours are written `#0b5f5c`. */
export function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The nearest colour on the way to white whose contrast on a ground is at least the one asked for. */
export function lightenFor(colour: string, ground: string, contrast: number): string {
  const steps = Array.from({ length: 21 }, (_, step) => mixWithWhite(colour, step / 20));
  return steps.find((one) => contrastOf(one, ground) >= contrast) ?? '#ffffff';
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = readColour(colour).map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mixWithWhite(colour: string, share: number): string {
  const parts = readColour(colour).map((value) => Math.round(value + (255 - value) * share));
  return `#${parts.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function readColour(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[^#]/g, '$&$&') : colour;
  if (!/^#[\da-f]{6}$/i.test(digits)) throw new Error(`"${colour}" is not a colour like #0b5f5c.`);
  return [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16));
}
