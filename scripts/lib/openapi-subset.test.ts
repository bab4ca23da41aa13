import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { operations } from './github-operations.ts';
import { selectOperations, type Description } from './openapi-subset.ts';
import { root } from './settings.ts';

const whole: Description = {
  openapi: '3.0.3',
  info: {},
  paths: {
    '/cats': {
      get: {
        operationId: 'cats/list',
        summary: 'Lists cats',
        responses: {
          200: {
            description: 'Cats',
            content: { 'application/json': { schema: { $ref: '#/components/schemas/cat' }, examples: { a: {} } } },
          },
          304: { $ref: '#/components/responses/not_modified' },
        },
      },
      post: { operationId: 'cats/create', responses: {} },
    },
    '/dogs': { get: { operationId: 'dogs/list', responses: {} } },
  },
  components: {
    responses: { not_modified: { description: 'Not modified' }, gone: { description: 'Gone' } },
    schemas: {
      cat: {
        type: 'object',
        description: 'A cat',
        properties: {
          title: { type: 'string', example: 'Sir' },
          description: { type: 'string' },
          owner: { $ref: '#/components/schemas/owner' },
        },
      },
      owner: { type: 'object', properties: { cats: { type: 'array', items: { $ref: '#/components/schemas/cat' } } } },
      dog: { type: 'object' },
    },
  },
};

test('what an operation needs is kept, and nothing that only people read', () => {
  expect(selectOperations(whole, ['GET /cats'])).toEqual({
    openapi: '3.0.3',
    paths: {
      '/cats': {
        get: {
          operationId: 'cats/list',
          responses: {
            200: {
              description: '',
              content: { 'application/json': { schema: { $ref: '#/components/schemas/cat' } } },
            },
            304: { $ref: '#/components/responses/not_modified' },
          },
        },
      },
    },
    components: {
      responses: { not_modified: { description: '' } },
      schemas: {
        cat: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            description: { type: 'string' },
            owner: { $ref: '#/components/schemas/owner' },
          },
        },
        owner: { type: 'object', properties: { cats: { type: 'array', items: { $ref: '#/components/schemas/cat' } } } },
      },
    },
  });
});

test('an operation that is not there, and a broken reference', () => {
  expect(() => selectOperations(whole, ['PUT /cats'])).toThrow('The description has no operation PUT /cats.');
  const broken = { ...whole, components: { ...whole.components, schemas: {} } };
  expect(() => selectOperations(broken, ['GET /cats'])).toThrow('no component #/components/schemas/cat');
});

test('the description in the repository is of exactly the operations used, and says what it is made of', () => {
  const text = readFileSync(join(root, 'tests/fixtures/github-openapi.json'), 'utf8');
  const { paths, info } = JSON.parse(text) as Description;
  const held = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(held.sort()).toEqual([...operations].sort());
  expect(info).toMatchObject({ version: '23.0.2', license: { name: 'MIT' } });
  expect(info['description']).toMatch(/^A part of @octokit\/openapi 23\.0\.2,[^]*MIT License Copyright/);
  expect(text.length).toBeLessThan(150_000);
});
