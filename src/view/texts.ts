import type { MDXInstance } from 'astro';

type Text = MDXInstance<{ title: string; description: string }>;

const texts = import.meta.glob<Text>('../texts/*.mdx');

const nameOf = (path: string) => /([^/.]+)\.[a-z]+\.mdx$/.exec(path)?.[1] ?? '';

/** The names of the maintainers' own pages: `about`, `cookies`. */
export function listTexts(): string[] {
  return [...new Set(Object.keys(texts).map(nameOf))].sort();
}

/** One of the maintainers' own pages in a language; in English where it is not written in that one. */
export async function readText(name: string, language: string) {
  const read = texts[`../texts/${name}.${language}.mdx`] ?? texts[`../texts/${name}.en.mdx`];
  if (!read) throw new Error(`There is no text "${name}" in src/texts.`);
  const { frontmatter, Content } = await read();
  return { title: frontmatter.title, description: frontmatter.description, Content };
}
