import { readdirSync, readFileSync } from 'node:fs';
import { compileString } from 'sass';
import { describe, expect, test } from 'vitest';
import siteConfig from '../site.config.json' with { type: 'json' };
import { createColours, type ConfiguredColours } from './colours.ts';
import { contrastOf } from './format/colour.ts';

const { brand, ink, accent } = siteConfig.colours;
const schemes: Record<string, ConfiguredColours> = {
  'the colours of this site': siteConfig.colours,
  'a fork that names no colours for dark mode': { brand, ink, accent },
  'a fork of other colours': { brand: '#5b1a72', ink: '#1a1a1a', accent: '#a8323e' },
};

for (const [name, configured] of Object.entries(schemes)) {
  describe(name, () => {
    const [light = {}, dark = {}] = readRoles(configured);

    test.each([
      ['light', light],
      ['dark', { ...light, ...dark }],
    ])('%s: every text reads on every ground', (_, roles) => {
      const texts = ['ink', 'muted', 'brand', 'error', ...links];
      const pairs = [
        ...['paper', 'wash'].flatMap((ground) => texts.map((text) => [text, ground])),
        ...['ink', ...links].map((text) => [text, 'mark']),
        ...['brand', 'brand-strong'].map((ground) => ['on-brand', ground]),
        ['focus-ink', 'focus'],
        ['on-band', 'band'],
      ];
      expect(listBelow(4.5, pairs, roles)).toEqual([]);
    });

    test.each([
      ['light', light],
      ['dark', { ...light, ...dark }],
    ])('%s: what one works with, and evidence marks, stand out from the ground', (_, roles) => {
      const pairs = ['paper', 'wash'].flatMap((ground) =>
        ['accent', 'brand', 'ink', 'error', 'muted'].map((part) => [part, ground]),
      );
      expect(listBelow(3, pairs, roles)).toEqual([]);
    });
  });
}

const links = ['govuk-link-colour', 'govuk-link-visited-colour', 'govuk-link-hover-colour', 'govuk-link-active-colour'];

test('no style names a colour but where the roles are, and on paper', () => {
  const named = /#[\da-f]{3,8}\b(?=[^{]*;)|\b(rgba?|hsla?|oklch)\(|:\s*(white|black)\s*;/i;
  const folder = new URL('styles/', import.meta.url);
  const others = readdirSync(folder).filter((name) => !['_base.scss', '_print.scss', 'site.scss'].includes(name));
  expect(others.length).toBeGreaterThan(8);
  for (const name of others) expect(readFileSync(new URL(name, folder), 'utf8'), name).not.toMatch(named);
});

function listBelow(least: number, pairs: string[][], roles: Record<string, string>): string[] {
  return pairs.flatMap(([one = '', other = '']) => {
    const contrast = contrastOf(roles[one] ?? '', roles[other] ?? '');
    return contrast < least ? `${one} on ${other}: ${contrast.toFixed(2)}` : [];
  });
}

// The custom properties of the style sheet as a browser gets them: in the light, and what dark mode changes of them.
function readRoles(configured: ConfiguredColours): Record<string, string>[] {
  const settings = Object.entries(createColours(configured)).map(([name, colour]) => `$site-${name}: ${colour};`);
  const source = settings.join('') + readFileSync(new URL('styles/site.scss', import.meta.url), 'utf8');
  const { css } = compileString(source, {
    url: new URL('styles/site.scss', import.meta.url),
    loadPaths: ['node_modules', 'src/styles'],
    quietDeps: true,
  });
  const at = css.indexOf('@media screen and (prefers-color-scheme: dark)');
  return [css.slice(0, at), css.slice(at, css.indexOf('@media (forced-colors'))].map((part) => {
    const found = [...part.matchAll(/--([\w-]+): (#[\da-f]{3,6}|rgb\([^)]*\)|var\(--[\w-]+\));/gi)];
    // What GOV.UK's styles use where nothing else is said stands beside each use.
    found.unshift(...css.matchAll(/var\(--(govuk-[\w-]+), (#[\da-f]{3,6}|rgb\([^)]*\))\)/gi));
    const roles = Object.fromEntries(found.map(([, role = '', value = '']) => [role, createHex(value)]));
    return Object.fromEntries(Object.entries(roles).map(([role, value]) => [role, roles[value.slice(6, -1)] ?? value]));
  });
}

// Sass writes what it mixed as `rgb(5.1%, 30.2%, 30.7%)`.
function createHex(value: string): string {
  if (!value.startsWith('rgb(')) return value;
  const parts = [...value.matchAll(/([\d.]+)%/g)].map(([, part]) => Math.round(Number(part) * 2.55));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
