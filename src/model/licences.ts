/**
 * The licences under which a page may be shown here, copied and passed on, by their SPDX names. What forbids changes or
 * business is none of them: whoever takes our data may do both.
 */
export const openLicences: readonly string[] = [
  'OGL-UK-3.0',
  'OGL-UK-2.0',
  'OGL-UK-1.0',
  'CC0-1.0',
  'CC-BY-4.0',
  'CC-BY-3.0',
  'CC-BY-SA-4.0',
  'CC-BY-SA-3.0',
];
