import { siteConfig } from '../../src/config.ts';
import { escapeXml } from '../../src/format/xml.ts';
import { pseudoLanguage } from '../../src/messages/pseudo.ts';
import { fill, type Messages } from '../../src/model/words.ts';
import { policy } from '../../src/policy.ts';

/** What a page that only leads on must say: its language, where it leads, and the page there as it was built. */
export interface Leading {
  lang: string;
  href: string;
  canonical: string;
  /** Where the script lies that takes the place of the page that somebody asked for along. */
  script: string;
  /** The HTML of the page that it leads to: its heading with its language, its styles and its icons are taken from there. */
  target: string;
  messages: Messages;
}

/**
 * What keeps the place: `#costs` behind an old address is one of the page that it leads to. Hosts that redirect do so
 * themselves; where no script runs, the page is shown from its start.
 */
export const leadingScript =
  "if (location.hash) location.replace(document.querySelector('main a').href + location.hash);\n";

/** A page that leads on by itself, and says so with a link for where it does not. */
export function createLeadingPage({ lang, href, canonical, script, target, messages }: Leading): string {
  const words = messages.moved;
  const [, marks = '', name = ''] =
    /<h1([^>]*)>\s*([^<]*?)\s*<\/h1>/.exec(target) ?? /<title()>([^<]*)<\/title>/.exec(target) ?? [];
  const named = / lang="[^"]*"/.exec(marks)?.[0] ?? '';
  const styles = target.match(/<link rel="(?:stylesheet|icon)"[^>]*>/g) ?? [];
  return `<!doctype html>
<html lang="${lang === pseudoLanguage ? 'en' : lang}" class="govuk-template--rebranded">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${escapeXml(policy)}">
<meta http-equiv="refresh" content="0; url=${escapeXml(href)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${fill(messages.site.titleOf, { title: words.title, site: escapeXml(siteConfig.name) })}</title>
<link rel="canonical" href="${escapeXml(canonical)}">
${styles.join('\n')}
</head>
<body>
<main class="main govuk-width-container">
<h1 class="title">${words.title}</h1>
<p>${words.lead} <a href="${escapeXml(href)}"${named}>${name}</a></p>
</main>
<script src="${escapeXml(script)}"></script>
</body>
</html>
`;
}
