import { findByKey } from '../model/catalogue.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { createLine, type AdoptionLine } from './insights.ts';
import { linkTo, type Part } from './rows.ts';

/** One practice of the matrix: how many authorities of each region took it up, and how many in all. */
export interface MatrixRow {
  practice: Part;
  counts: number[];
  total: number;
}

/** One record of the list below the matrix, with the words it can be narrowed by. */
export interface MatrixRecord extends AdoptionLine {
  practice: Part;
  region: string;
  isConfirmed: boolean;
}

/** Who adopted what: practices by region, counting confirmed adoptions, and all records with their sources. */
export function createMatrix(context: PageContext): { regions: string[]; rows: MatrixRow[]; records: MatrixRecord[] } {
  const { catalogue } = context;
  const practices = [...new Set(catalogue.list('reuse').map(({ data }) => data.practice))].flatMap(
    (key) => findByKey(catalogue, key) ?? [],
  );
  const regionOf = (authority: string) => catalogue.find('authorities', authority)?.data.region ?? '';
  const regions = [...new Set(catalogue.list('reuse').map(({ data }) => regionOf(data.authority)))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  const rows = practices.map((practice) => createMatrixRow(practice, { regions, regionOf }, context));
  const records = practices.flatMap((practice) =>
    catalogue.insights.adoptionsOf(practice).map((adoption) => ({
      ...createLine(adoption, context),
      practice: linkTo(context, practice.kind, practice.id),
      region: regionOf(adoption.record.data.authority),
      isConfirmed: adoption.isConfirmed,
    })),
  );
  return { regions, rows: rows.sort((a, b) => b.total - a.total || compareNames(a.practice, b.practice)), records };
}

const compareNames = (one: Part, other: Part) => one.text.localeCompare(other.text, 'en');

function createMatrixRow(
  practice: AnyEntry,
  { regions, regionOf }: { regions: string[]; regionOf: (authority: string) => string },
  context: PageContext,
): MatrixRow {
  const counted = context.catalogue.insights
    .adoptionsOf(practice)
    .filter(({ isConfirmed, isLatest, record }) => isConfirmed && isLatest && isAdopting(record));
  const counts = regions.map(
    (region) => counted.filter(({ record }) => regionOf(record.data.authority) === region).length,
  );
  return { practice: linkTo(context, practice.kind, practice.id), counts, total: counted.length };
}

const isAdopting = ({ data }: Entry<'reuse'>) => data.verdict === 'adopted' || data.verdict === 'adapted';
