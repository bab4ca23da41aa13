import config from '../site.config.json' with { type: 'json' };
import { createColours } from './colours.ts';

// A build on GitHub knows its repository; so a fork's pages lead to the fork.
const forge = process.env['GITHUB_REPOSITORY'];
const repository = forge
  ? { ...config.repository, url: `${process.env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${forge}` }
  : config.repository;

/** What one instance calls itself and where it lives: the only file a fork has to change. */
export const siteConfig = {
  ...config,
  repository,
  mailbox: config.mailbox as string | null,
  colours: createColours(config.colours),
};

/** The languages of the interface; `LANGUAGES` in the environment overrides `site.config.json` for one build. */
export const languages: string[] = process.env['LANGUAGES']?.split(',') ?? siteConfig.languages;
