import config from '../site.config.json' with { type: 'json' };

/** What one instance calls itself and where it lives: the only file a fork has to change. */
export const siteConfig = config;

/** The languages of the interface; `LANGUAGES` in the environment overrides `site.config.json` for one build. */
export const languages: string[] = process.env['LANGUAGES']?.split(',') ?? siteConfig.languages;
