import { formatDate } from '../format/date.ts';
import { dateDays } from '../format/plan-dates.ts';
import { formatDates } from '../format/span.ts';
import { fillPlan, type DateWords, type PlanSheet, type WrittenPlan } from '../forms/plan.ts';
import { fill } from '../model/words.ts';
import { loadScript } from './load-script.ts';
import type { Plan } from './plan.ts';
import { saveFile } from './save-file.ts';

declare global {
  // What a plan's script calls with its steps.
  var sharedPracticePlan: ((sheet: PlanSheet) => void) | undefined;
}

/** Hands the reader a Word document of the plan as it is now; says that it is there. */
export async function takeDocument(plan: Plan): Promise<string> {
  const [sheet, { writePlanDocx }] = await Promise.all([loadSheet(), import('../forms/plan-docx.ts')]);
  saveFile(`${sheet.id}.docx`, await writePlanDocx(write(plan, sheet)));
  return plan.settings.words.documentMade;
}

/** Hands the reader a calendar of the dated steps of the plan as it is now; says how many there are. */
export async function takeCalendar(plan: Plan): Promise<string> {
  const [sheet, { writeCalendar }] = await Promise.all([loadSheet(), import('./plan-calendar.ts')]);
  const { words } = plan.settings;
  const { firstDay = '', ...state } = plan.state;
  const { text, count, undated } = writeCalendar({ sheet, state, firstDay, now: Date.now() });
  saveFile(`${sheet.id}.ics`, text, 'text/calendar;charset=utf-8');
  const made = fill(words.calendarMade, { count });
  return undated ? `${made} ${fill(words.undated, { count: undated })}` : made;
}

function write({ state, settings: { words, lang } }: Plan, sheet: PlanSheet): WrittenPlan {
  const { firstDay } = state;
  const dates: DateWords = {
    firstDay: firstDay && formatDate(firstDay, lang),
    datesOf: ({ days }) => (days && firstDay ? formatDates(dateDays(days, firstDay), words, lang) : undefined),
  };
  return fillPlan(sheet, state, dates);
}

let loaded: PlanSheet | undefined;

/** The steps of the page's plan, from the script beside it; what did not come is asked for again the next time. */
async function loadSheet(): Promise<PlanSheet> {
  globalThis.sharedPracticePlan = (sheet) => (loaded = sheet);
  if (!loaded) await loadScript('plan.js');
  if (!loaded) throw new Error('The steps did not load.');
  return loaded;
}
