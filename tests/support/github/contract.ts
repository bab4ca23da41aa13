import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpenAPIBackend, type Document, type Request } from 'openapi-backend';
import { root } from '../../../scripts/lib/settings.ts';
import { complete, type Schema } from './complete.ts';

/** What is sent back: a status, headers besides the usual, and a body. */
export interface Sent {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}

/** Which operation of GitHub's description a request is for, with the values of its path. */
export interface Operation {
  id: string;
  values: Record<string, string>;
}

/** GitHub's own description of its API, to which the requests and the answers of a test are held. */
export interface Contract {
  findOperation: (request: Request) => Operation | undefined;
  /** What in a request goes against the description. */
  listRequestFaults: (request: Request) => string[];
  /** The answer with whatever else the description demands of it. */
  completeAnswer: (id: string, sent: Sent) => Sent;
  /** What in an answer goes against the description. */
  listAnswerFaults: (id: string, sent: Sent) => string[];
}

interface Media {
  content?: Record<string, { schema?: Schema } | undefined>;
}

interface Described {
  operationId: string;
  requestBody?: Media;
  responses: Record<string, Media | undefined>;
}

// GitHub tells of these everywhere, and describes them at some operations only.
const everywhere = [304, 401, 403, 404, 422, 429, 500, 502, 503];

// "uri" is looked at by the URL class; nothing else is left to chance.
const formats = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text),
  email: /^[^@\s]+@[^@\s]+$/,
  'repo.nwo': /^[\w.-]+$/,
};

const text = readFileSync(join(root, 'tests/fixtures/github-openapi.json'), 'utf8');

let opened: Promise<Contract> | undefined;

/** The description that scripts/github-openapi.ts made, opened once for all tests of a file. */
export function openContract(): Promise<Contract> {
  return (opened ??= readContract());
}

async function readContract(): Promise<Contract> {
  const definition = JSON.parse(text) as Document;
  for (const { requestBody, responses } of listOperations(definition)) {
    closeBodies(requestBody);
    for (const response of Object.values(responses)) loosenErrors(response);
  }
  sayNull(definition);
  const api = new OpenAPIBackend({
    definition,
    quick: true,
    ajvOpts: { allErrors: true },
    customizeAjv: (ajv) => {
      for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format);
      return ajv;
    },
  });
  await api.init();
  const { router, validator } = api;
  const describe = (id: string) => router.getOperation(id) as unknown as Described;
  const schemaOf = (id: string, status: number) =>
    describe(id).responses[status]?.content?.['application/json']?.schema;
  return {
    findOperation: (request) => {
      const operation = router.matchOperation(request);
      if (!operation?.operationId) return undefined;
      const { params } = router.parseRequest(request, operation) as { params: Record<string, string> };
      return { id: operation.operationId, values: decodeAll(params) };
    },
    listRequestFaults: (request) => {
      if (!router.matchOperation(request)) return ['no operation that scripts/lib/github-operations.ts names'];
      return formatErrors(validator.validateRequest(request).errors);
    },
    completeAnswer: (id, sent) =>
      sent.body === undefined ? sent : { ...sent, body: complete(schemaOf(id, sent.status), sent.body) },
    listAnswerFaults: (id, { status, body }) => {
      const { responses } = describe(id);
      if (!responses[status] && !everywhere.includes(status)) return [`status ${status} is not described`];
      if (!schemaOf(id, status))
        return responses[status] && body !== undefined ? ['a body where none is described'] : [];
      return formatErrors(validator.validateResponse(body, id, status).errors);
    },
  };
}

function listOperations({ paths = {} }: Document): Described[] {
  return Object.values(paths).flatMap((path) => Object.values(path ?? {}) as Described[]);
}

/** GitHub lets a field pass that it does not know, so a slip in a name would never be noticed: here it is. */
function closeBodies(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  if ('properties' in value && !('additionalProperties' in value))
    Object.assign(value, { additionalProperties: false });
  for (const one of Object.values(value)) closeBodies(one);
}

/** GitHub describes some errors as one of two things that do not exclude each other. */
function loosenErrors(response: Media | undefined): void {
  const schema = response?.content?.['application/json']?.schema;
  if (!schema?.oneOf?.every((one) => '$ref' in one && String(one.$ref).endsWith('-error'))) return;
  schema.anyOf = schema.oneOf;
  delete schema.oneOf;
}

/** "nullable" beside a choice is OpenAPI's way to say what JSON schema says with one more choice. */
function sayNull(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const schema = value as { nullable?: boolean; type?: string; oneOf?: object[]; anyOf?: object[] };
  const choice = schema.oneOf ?? schema.anyOf;
  if (schema.nullable === true && schema.type === undefined && choice) {
    choice.push({ type: 'null' });
    delete schema.nullable;
  }
  for (const one of Object.values(value)) sayNull(one);
}

function decodeAll(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, decodeURIComponent(value)]));
}

type Errors = readonly { instancePath: string; message?: string | undefined; params: object }[] | null | undefined;

function formatErrors(errors: Errors): string[] {
  return (errors ?? []).map(
    ({ instancePath, message = '', params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}
