import type { APIRoute } from 'astro';
import { stabiliseDocx } from '../../../../scripts/lib/stable-docx.ts';
import { siteConfig } from '../../../config.ts';
import { formIds, type FormId } from '../../../forms/form.ts';
import { forms } from '../../../forms/forms.ts';
import { writeTemplateDocx } from '../../../forms/docx.ts';
import { createContext, listLanguages } from '../../../page.ts';

export const getStaticPaths = () =>
  listLanguages().flatMap(({ params }) => formIds.map((form) => ({ params: { ...params, form } })));

/** The questions of a form as a Word document. */
export const GET: APIRoute = async ({ params }) => {
  const { m, today } = await createContext(params['lang']);
  const form = forms[params['form'] as FormId];
  const bytes = await writeTemplateDocx(form, { messages: m, mailbox: siteConfig.mailbox ?? undefined });
  return new Response(new Uint8Array(await stabiliseDocx(bytes, today)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
