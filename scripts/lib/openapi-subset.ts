type Node = Record<string, unknown>;

/** An OpenAPI description, as far as it is read here. */
export interface Description {
  openapi: string;
  info: Node;
  paths: Record<string, Record<string, unknown>>;
  components: Record<string, Record<string, unknown>>;
}

// What only people read, or only generators of code.
const spoken = new Set([
  'summary',
  'tags',
  'externalDocs',
  'example',
  'examples',
  'title',
  'discriminator',
  'deprecated',
]);

/** Cuts a description down to some operations, such as `GET /user`, and to the components these need; throws for one it lacks. */
export function selectOperations(whole: Description, wanted: readonly string[]): Omit<Description, 'info'> {
  const paths: Description['paths'] = {};
  for (const operation of wanted) {
    const [method = '', path = ''] = operation.split(' ');
    const found = whole.paths[path]?.[method.toLowerCase()];
    if (!found) throw new Error(`The description has no operation ${operation}.`);
    paths[path] = { ...paths[path], [method.toLowerCase()]: strip(found) };
  }
  const components: Description['components'] = {};
  const missing = listReferences(paths);
  for (const reference of missing) {
    const [kind = '', name = ''] = reference.split('/').slice(2);
    const found = whole.components[kind]?.[name];
    if (found === undefined) throw new Error(`The description has no component ${reference}.`);
    if (components[kind]?.[name] !== undefined) continue;
    const kept = (strip({ [name]: found }, kind) as Node)[name];
    components[kind] = { ...components[kind], [name]: kept };
    for (const next of listReferences(kept)) missing.add(next);
  }
  return { openapi: whole.openapi, paths, components };
}

/** The value without what no check needs; the names of properties are never taken for such. */
function strip(value: unknown, within = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => strip(one));
  if (typeof value !== 'object' || value === null) return value;
  const isNames = within === 'properties';
  const kept = Object.entries(value).filter(([key]) => isNames || !isSpoken(key));
  const entries = kept.map(([key, one]) => [key, strip(one, isNames ? '' : key)]);
  // OpenAPI demands a description of each response.
  const words = within === 'responses' ? entries.map(([key, one]) => [key, describe(one)]) : entries;
  return Object.fromEntries(words);
}

function describe(response: unknown): object {
  const known = response as Node;
  return '$ref' in known ? known : { description: '', ...known };
}

function isSpoken(key: string): boolean {
  return spoken.has(key) || key === 'description' || key.startsWith('x-');
}

function listReferences(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value !== 'object' || value === null) return found;
  const { $ref } = value as Node;
  if (typeof $ref === 'string') found.add($ref);
  for (const one of Object.values(value)) listReferences(one, found);
  return found;
}
