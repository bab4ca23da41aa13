import { otherLanguage } from '../model/sections.ts';
import { listChoices } from './choices.ts';
import { cleanLine, isNotKnown, listLines } from './clean.ts';
import type { Answers, Form, Question } from './form.ts';
import { addYear, readDate, readPeriod } from './read-date.ts';
import { readAuthority, readChoice, readPage, readTopics } from './read-name.ts';
import { listClaims, listCosts, listSources, listStandards, withoutEmpty, type Source } from './rows.ts';
import type { World } from './world.ts';

/** The front matter or record that answers make; unanswered fields are left out. */
export type Fields = Record<string, unknown>;

/** Reads the answers of a form into fields; what cannot be read stays as it was typed, for the checks to name. */
export function createFields(form: Form, answers: Answers, world: World): Fields {
  const read = (id: string) => {
    const question = form.questions.find((one) => one.id === id);
    return question && readAnswer(question, form, { answer: answers[id] ?? '', world });
  };
  if (form.kind === 'reuse' || form.kind === 'follow-ups') return createRecord(form, read);
  if (form.kind === 'corrections') return { on: world.today, ...createRecord(form, read) };
  const sources = listSources(answers['sources'] ?? '');
  const common = {
    title: read('name') ?? cleanLine(answers['title'] ?? ''),
    summary: read('summary') ?? cleanLine(answers['summary'] ?? ''),
    topics: read('topics') ?? readTopics(answers['topics'] ?? '', world),
  };
  const own =
    form.kind === 'collaborations'
      ? { seeking: read('seeking'), state: 'open', opened: world.today, closes: read('closes') }
      : createCaseFields(read, { form, answers, world, sources });
  return withoutEmpty({
    ...common,
    contact: createContact(read('contact') ?? read('ask'), read('reach')),
    sources,
    lang: languageOf(world),
    reviewBy: addYear(world.today),
    authorities: listAuthorities(answers, world),
    ...own,
  });
}

// Who answers in Welsh writes in Welsh; English goes without saying.
const languageOf = ({ messages: { language } }: World) => otherLanguage(language);

type Read = (id: string) => unknown;

interface CaseParts {
  form: Form;
  answers: Answers;
  world: World;
  sources: readonly Source[];
}

function createCaseFields(read: Read, { form, answers, world, sources }: CaseParts): Fields {
  const period = readPeriod(cleanLine(answers['when'] ?? ''), world.today);
  const supplierPaid = read('supplierPaid');
  const author = read('author');
  return {
    partners: read('partners'),
    stage: read('stage') ?? 'unknown',
    outcome: read('outcome') ?? 'unknown',
    started: read('started') ?? period.started,
    ended: read('ended') ?? period.ended,
    costs: listCosts(answers['costs'] ?? '', sources, { form, world }),
    claims: listClaims(answers['figures'] ?? '', sources, { form, world }),
    implements: listStandards(answers['standards'] ?? '', { form, world }),
    openTo: read('openTo'),
    // No form asks for it: whoever answers one tells of their own work.
    writtenFrom: answers['writtenFrom'] ?? 'own-work',
    interests:
      author === undefined && supplierPaid === undefined
        ? undefined
        : withoutEmpty({ author, supplierPaid: supplierPaid ?? 'unknown' }),
  };
}

function createRecord({ questions }: Form, read: Read): Fields {
  return withoutEmpty(Object.fromEntries(questions.map(({ id, path }) => [path, read(id)])));
}

interface Answered {
  answer: string;
  world: World;
}

function readAnswer(question: Question, form: Form, { answer, world }: Answered): unknown {
  const line = cleanLine(answer);
  if (!line || (isNotKnown(line) && question.control !== 'choice')) return undefined;
  switch (question.control) {
    case 'authority':
      return readAuthority(line, world);
    case 'topics':
      return readTopics(answer, world);
    case 'page':
      return form.kind === 'follow-ups'
        ? readPage(line, world, 'case-studies').replace(/^.*\//, '')
        : readPage(line, world);
    case 'date':
      return readDate(line);
    case 'list':
      return listLines(answer);
    case 'choice':
      return readChoice(line, listChoices(form, question, world.messages));
    case 'choices':
      return listLines(answer.replaceAll(',', '\n')).map((one) =>
        readChoice(one, listChoices(form, question, world.messages)),
      );
    default:
      return line;
  }
}

function listAuthorities(answers: Answers, world: World): object[] {
  const lead = cleanLine(answers['authority'] ?? answers['where'] ?? '');
  const ids = [lead, ...listLines((answers['with'] ?? '').replaceAll(';', '\n'))]
    .filter(Boolean)
    .map((name) => readAuthority(name, world));
  return [...new Set(ids)].map((id, index) => ({ id, role: index === 0 && lead ? 'lead' : 'partner' }));
}

function createContact(role: unknown, reach: unknown): object | undefined {
  if (role === undefined && reach === undefined) return undefined;
  const at = typeof reach === 'string' ? reach : '';
  return withoutEmpty({ role, ...(at && (at.includes('@') ? { email: at } : { url: at })) });
}
