import { parse } from 'csv-parse/browser/esm/sync';
import type { Entry } from './entry.ts';
import type { Finding } from './problem.ts';
import { validate } from './validate.ts';
import type { Messages } from './words.ts';

type Row = Record<string, string>;

/** The columns of the register, each with its field of an authority. */
export const registerColumns: Readonly<Record<string, string>> = {
  slug: 'slug',
  register_code: 'registerCode',
  gss_code: 'gssCode',
  former_gss_codes: 'formerGssCodes',
  official_name: 'officialName',
  short_name: 'shortName',
  name_cy: 'nameCy',
  alt_names: 'altNames',
  type: 'type',
  tier: 'tier',
  status: 'status',
  nation: 'nation',
  region: 'region',
  county_slug: 'county',
  combined_authority_slug: 'combinedAuthority',
  established: 'established',
  abolished: 'abolished',
  successor_slug: 'successors',
  website: 'website',
  population_2020: 'population',
  area_km2: 'areaKm2',
  easting: 'easting',
  northing: 'northing',
  notes: 'notes',
};
// Left to find out by itself what ends a line, the reader sometimes takes a whole file for one.
const how = { columns: true as const, info: true, record_delimiter: ['\r\n', '\n', '\r'] };
const listed = new Set(['formerGssCodes', 'altNames', 'successors']);
const counted = new Set(['population', 'areaKm2', 'easting', 'northing']);

/** Reads the register of authorities (CSV with a header line): its entries, and what is wrong with which line. */
export function parseRegister(
  csv: string,
  file: string,
  messages: Messages,
): { entries: Entry<'authorities'>[]; findings: Finding[] } {
  const entries: Entry<'authorities'>[] = [];
  const findings: Finding[] = [];
  let rows: { record: Row; info: { lines: number } }[];
  try {
    rows = parse(csv, { ...how, bom: true, skip_empty_lines: true }) as unknown as typeof rows;
  } catch (fault) {
    const line = (fault as { lines?: number }).lines ?? 1;
    return { entries, findings: [{ code: 'SP101', place: { line, column: 1 } }] };
  }
  for (const { record, info } of rows) {
    const result = validate('authorities', readRow(record), messages);
    // The reader counts to the end of a record, and a cell in quotation marks may run over several lines.
    const line = info.lines - Object.values(record).join('').split('\n').length + 1;
    const place = { line, column: 1 };
    if ('findings' in result) findings.push(...result.findings.map((one) => ({ ...one, place })));
    else entries.push({ kind: 'authorities', id: result.data.slug, file, data: result.data, position: line - 2 });
  }
  return { entries, findings };
}

function readRow(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).flatMap(([column, value]): [string, unknown][] => {
      const field = (Object.hasOwn(registerColumns, column) ? registerColumns[column] : undefined) ?? column;
      if (listed.has(field))
        return [
          [
            field,
            value
              .split(';')
              .map((part) => part.trim())
              .filter(Boolean),
          ],
        ];
      if (value === '') return [];
      return [[field, counted.has(field) ? Number(value) : value]];
    }),
  );
}
