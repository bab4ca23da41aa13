import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import own from '../site.config.json' with { type: 'json' };
import { createColours, type ConfiguredColours } from './colours.ts';

type Config = Omit<typeof own, 'mailbox' | 'authorities' | 'source' | 'colours'> & {
  mailbox: string | null;
  /** Whose work this instance shows: ids of authorities, a combined authority for all its members, or nations. */
  authorities: string[] | null;
  /** The address of the instance that has what this one leaves out. */
  source: string | null;
  colours: ConfiguredColours;
};

// Another instance can be built from the same checkout: `SITE_CONFIG` names its file.
const named = process.env['SITE_CONFIG'];

/** The file that says what this instance is. */
export const configFile = named ?? 'site.config.json';

const config = (named ? { ...own, ...(JSON.parse(readFileSync(resolve(named), 'utf8')) as object) } : own) as Config;

// A build on GitHub knows its repository; so a fork's pages lead to the fork.
const forge = process.env['GITHUB_REPOSITORY'];
const repository = forge
  ? { ...config.repository, url: `${process.env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${forge}` }
  : config.repository;

/** What one instance calls itself and where it lives: the only file a fork has to change. */
export const siteConfig = {
  ...config,
  repository,
  colours: createColours(config.colours),
};

/** The languages of the interface; `LANGUAGES` in the environment overrides `site.config.json` for one build. */
export const languages: string[] = process.env['LANGUAGES']?.split(',') ?? siteConfig.languages;
