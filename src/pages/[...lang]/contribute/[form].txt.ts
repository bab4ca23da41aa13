import type { APIRoute } from 'astro';
import { siteConfig } from '../../../config.ts';
import { formIds, type FormId } from '../../../forms/form.ts';
import { forms } from '../../../forms/forms.ts';
import { writeTemplate } from '../../../forms/template.ts';
import { createContext, listLanguages } from '../../../page.ts';
import { respond } from '../../../view/respond.ts';

export const getStaticPaths = () =>
  listLanguages().flatMap(({ params }) => formIds.map((form) => ({ params: { ...params, form } })));

/** The questions of a form as plain text, to be filled in with any program. */
export const GET: APIRoute = async ({ params }) => {
  const { m } = await createContext(params['lang']);
  const text = writeTemplate(forms[params['form'] as FormId], {
    messages: m,
    mailbox: siteConfig.mailbox ?? undefined,
  });
  return respond(text, 'txt');
};
