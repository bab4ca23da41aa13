import { stringify } from 'yaml';

/** Writes values as the YAML of a record: plain, without anchors, one field a line. */
export function writeYaml(values: object): string {
  return stringify(values, { lineWidth: 0, aliasDuplicateObjects: false });
}

/** Writes an entry's file: its fields, then its text. */
export function writePage(values: object, body: string): string {
  return `---\n${writeYaml(values)}---\n\n${body.trim()}\n`;
}
