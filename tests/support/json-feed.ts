const text = { type: 'string', minLength: 1 };
const address = { type: 'string', format: 'uri' };
const moment = { type: 'string', format: 'date-time' };
const authors = {
  type: 'array',
  minItems: 1,
  items: {
    type: 'object',
    properties: { name: text, url: address, avatar: address },
    minProperties: 1,
    additionalProperties: false,
  },
};

/** JSON Feed 1.1 as a JSON Schema, after https://www.jsonfeed.org/version/1.1/; fields that it does not know are faults. */
export const jsonFeedSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  required: ['version', 'title', 'items'],
  additionalProperties: false,
  properties: {
    version: { const: 'https://jsonfeed.org/version/1.1' },
    title: text,
    home_page_url: address,
    feed_url: address,
    description: text,
    user_comment: text,
    next_url: address,
    icon: address,
    favicon: address,
    authors,
    language: text,
    expired: { type: 'boolean' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        required: ['id'],
        anyOf: ['content_html', 'content_text'].map((name) => ({ required: [name], properties: { [name]: text } })),
        additionalProperties: false,
        properties: {
          id: text,
          url: address,
          external_url: address,
          title: text,
          content_html: text,
          content_text: text,
          summary: text,
          image: address,
          banner_image: address,
          date_published: moment,
          date_modified: moment,
          authors,
          tags: { type: 'array', items: text },
          language: text,
        },
      },
    },
  },
} as const;
