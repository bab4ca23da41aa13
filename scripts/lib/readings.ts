import { parseWithRemark } from '../../src/mdx/parse-remark.ts';
import { parseWithSatteri } from '../../src/mdx/parse-satteri.ts';
import { readYamlForBuild, readYamlStrictly } from '../../src/mdx/read-yaml.ts';
import type { Messages } from '../../src/model/words.ts';
import type { Readings } from './read-file.ts';

/** The verdict and the build's own reading: what either refuses is refused. `licence` is that of pages that state none. */
export const bothReadings = (messages: Messages, licence?: string): Readings => [
  { parse: parseWithRemark, readYaml: readYamlStrictly, messages, licence },
  { parse: parseWithSatteri, readYaml: readYamlForBuild, messages, licence },
];

/** The build's reading alone, for who trusts what is in the content already. */
export const quickReading = (messages: Messages): Readings => [
  { parse: parseWithSatteri, readYaml: readYamlForBuild, messages },
];
