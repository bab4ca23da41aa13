import { lightenFor } from './format/colour.ts';

/** The colours that `site.config.json` names; those for dark mode may be left out. */
export interface ConfiguredColours {
  brand: string;
  ink: string;
  accent: string;
  brandDark?: string;
  accentDark?: string;
}

/** The colours of an instance, each given. */
export type SiteColours = Required<ConfiguredColours> & {
  /** What lies behind the text in dark mode. */
  paperDark: string;
  washDark: string;
};

/** Adds the colours of dark mode: brand and accent are lightened until they read well on the dark ground. */
export function createColours(configured: ConfiguredColours): SiteColours {
  const [paperDark, washDark] = ['#101a20', '#19262e'];
  return {
    brandDark: lightenFor(configured.brand, washDark, 7),
    accentDark: lightenFor(configured.accent, washDark, 7),
    ...configured,
    paperDark,
    washDark,
  };
}
