import { defineCollection } from 'astro:content';
import { loadContent } from '../scripts/lib/loader.ts';

// Nothing below the content folder becomes a module: our own loader parses it and stores data. See ARCHITECTURE.md.
export const collections = { content: defineCollection({ loader: loadContent() }) };
