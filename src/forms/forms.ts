import type { Form, FormId, Question } from './form.ts';

const section = (id: string, path = id): Question => ({ id, control: 'text', path: `body.${path}`, isRequired: true });
const contact: readonly Question[] = [
  { id: 'contact', control: 'line', path: 'contact.role' },
  { id: 'reach', control: 'contact', path: 'contact.email' },
];
const heading: readonly Question[] = [
  { id: 'name', control: 'line', path: 'title' },
  { id: 'summary', control: 'text', path: 'summary' },
];
const who: readonly Question[] = [
  { id: 'authority', control: 'authority', path: 'authorities' },
  { id: 'with', control: 'authorities', path: 'authorities' },
];
const topics: Question = { id: 'topics', control: 'topics', path: 'topics' };

/** Every form; the order of its questions is the order in which they are asked. */
export const forms: Readonly<Record<FormId, Form>> = {
  story: {
    id: 'story',
    kind: 'case-studies',
    questions: [
      { id: 'where', control: 'authority', path: 'authorities', isRequired: true },
      section('what', 'approach'),
      { id: 'when', control: 'period', path: 'started' },
      section('result', 'outcomes'),
      section('failed', 'whatDidNotWork'),
      section('take', 'reuse'),
      { id: 'ask', control: 'line', path: 'contact.role' },
    ],
  },
  'case-study': {
    id: 'case-study',
    kind: 'case-studies',
    questions: [
      ...heading,
      ...who,
      { id: 'partners', control: 'list', path: 'partners' },
      topics,
      { id: 'stage', control: 'choice', path: 'stage' },
      { id: 'outcome', control: 'choice', path: 'outcome' },
      { id: 'started', control: 'date', path: 'started' },
      { id: 'ended', control: 'date', path: 'ended' },
      section('problem'),
      section('approach'),
      section('outcomes'),
      section('whatDidNotWork'),
      section('lessons'),
      section('reuse'),
      { id: 'sources', control: 'rows', path: 'sources', cells: ['title', 'publisher', 'url', 'date'] },
      { id: 'costs', control: 'rows', path: 'costs', cells: ['amount', 'year', 'what', 'kind', 'source'] },
      {
        id: 'figures',
        control: 'rows',
        path: 'claims',
        cells: ['statement', 'value', 'unit', 'period', 'measuredBy', 'source'],
      },
      { id: 'standards', control: 'rows', path: 'implements', cells: ['standard', 'extent', 'note'] },
      ...contact,
      { id: 'openTo', control: 'choices', path: 'openTo' },
      { id: 'author', control: 'line', path: 'interests.author' },
      { id: 'supplierPaid', control: 'choice', path: 'interests.supplierPaid' },
    ],
  },
  reuse: {
    id: 'reuse',
    kind: 'reuse',
    questions: [
      { id: 'practice', control: 'page', path: 'practice' },
      { id: 'authority', control: 'authority', path: 'authority' },
      { id: 'verdict', control: 'choice', path: 'verdict' },
      { id: 'date', control: 'date', path: 'date' },
      { id: 'note', control: 'text', path: 'note' },
      { id: 'source', control: 'line', path: 'source' },
    ],
  },
  'follow-up': {
    id: 'follow-up',
    kind: 'follow-ups',
    questions: [
      { id: 'case', control: 'page', path: 'case' },
      { id: 'on', control: 'date', path: 'on' },
      { id: 'verdict', control: 'choice', path: 'verdict' },
      { id: 'figures', control: 'list', path: 'claims' },
      { id: 'by', control: 'line', path: 'by' },
      { id: 'note', control: 'text', path: 'note' },
      { id: 'source', control: 'line', path: 'source' },
    ],
  },
  collaboration: {
    id: 'collaboration',
    kind: 'collaborations',
    questions: [
      ...heading,
      ...who,
      topics,
      { id: 'seeking', control: 'list', path: 'seeking' },
      { id: 'closes', control: 'date', path: 'closes' },
      section('plan'),
      section('need'),
      section('offer'),
      ...contact,
    ],
  },
  correction: {
    id: 'correction',
    kind: 'corrections',
    questions: [
      { id: 'page', control: 'page', path: 'page' },
      { id: 'kind', control: 'choice', path: 'kind' },
      { id: 'was', control: 'text', path: 'was' },
      { id: 'text', control: 'text', path: 'text' },
      { id: 'by', control: 'line', path: 'by' },
      { id: 'source', control: 'line', path: 'source' },
    ],
  },
};
