import { nameRegion } from './regions.ts';
import { rollup } from 'd3-array';
import type { Adoption } from '../model/adoption.ts';
import { findByKey } from '../model/catalogue.ts';
import type { AnyEntry, Entry } from '../model/entry.ts';
import type { PageContext } from '../page.ts';
import { createLine, type AdoptionLine } from './insights.ts';
import { linkTo, type Part } from './rows.ts';

/** One practice of the matrix: how many authorities of each region took it up, how many in all, and how many have another record. */
export interface MatrixRow {
  practice: Part;
  counts: number[];
  total: number;
  /** By region: authorities whose newest record is none of a confirmed adoption. */
  others: number[];
}

/** One record of the list below the matrix, with the words it can be narrowed by. */
export interface MatrixRecord extends AdoptionLine {
  practice: Part;
  region: string;
  isConfirmed: boolean;
}

/** Who adopted what: practices by region, every region of the register included, counting confirmed adoptions, and all records with their sources. */
export function createMatrix(context: PageContext): { regions: string[]; rows: MatrixRow[]; records: MatrixRecord[] } {
  const { catalogue } = context;
  const practices = [...new Set(catalogue.list('reuse').map(({ data }) => data.practice))].flatMap(
    (key) => findByKey(catalogue, key) ?? [],
  );
  const regionOf = (authority: string) => catalogue.find('authorities', authority)?.data.region ?? '';
  const regions = [...new Set(catalogue.list('authorities').map(({ data }) => data.region))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  const rows = practices.map((practice) => createMatrixRow(practice, { regions, regionOf }, context));
  const records = practices.flatMap((practice) =>
    catalogue.insights.adoptionsOf(practice).map((adoption) => ({
      ...createLine(adoption, context),
      practice: linkTo(context, practice.kind, practice.id),
      region: nameRegion(regionOf(adoption.record.data.authority), context),
      isConfirmed: adoption.isConfirmed,
    })),
  );
  return {
    regions: regions.map((region) => nameRegion(region, context)),
    rows: rows.sort((a, b) => b.total - a.total || compareNames(a.practice, b.practice)),
    records,
  };
}

const compareNames = (one: Part, other: Part) => one.text.localeCompare(other.text, 'en');

function createMatrixRow(
  practice: AnyEntry,
  { regions, regionOf }: { regions: string[]; regionOf: (authority: string) => string },
  context: PageContext,
): MatrixRow {
  const latest = context.catalogue.insights.adoptionsOf(practice).filter(({ isLatest }) => isLatest);
  const counted = latest.filter(isCounted);
  const countIn = (list: readonly Adoption[]) => {
    const places = rollup(
      list,
      (same) => same.length,
      ({ record }) => regionOf(record.data.authority),
    );
    return regions.map((region) => places.get(region) ?? 0);
  };
  const others = countIn(latest.filter((one) => !isCounted(one)));
  return {
    ...{ practice: linkTo(context, practice.kind, practice.id), counts: countIn(counted) },
    ...{ total: counted.length, others },
  };
}

const isCounted = ({ isConfirmed, record }: Adoption) => isConfirmed && isAdopting(record);

const isAdopting = ({ data }: Entry<'reuse'>) => data.verdict === 'adopted' || data.verdict === 'adapted';
