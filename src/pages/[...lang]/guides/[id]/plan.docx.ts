import type { APIRoute } from 'astro';
import { stabiliseDocx } from '../../../../../scripts/lib/stable-docx.ts';
import { writePlanDocx } from '../../../../forms/plan-docx.ts';
import { fillPlan } from '../../../../forms/plan.ts';
import { emptyState } from '../../../../model/plan/kept.ts';
import { createContext, listGuideRoutes } from '../../../../page.ts';
import { createSheet, isPlan } from '../../../../view/plan.ts';

export const getStaticPaths = () => listGuideRoutes(isPlan);

/** A plan as a Word document that nobody has ticked yet. */
export const GET: APIRoute = async ({ params }) => {
  const context = await createContext(params['lang']);
  const guide = context.catalogue.find('guides', params['id'] ?? '');
  if (!guide) return new Response('', { status: 404 });
  const plan = fillPlan(createSheet(guide, context), emptyState, { datesOf: () => undefined });
  return new Response(new Uint8Array(await stabiliseDocx(await writePlanDocx(plan), context.today)), {
    headers: { 'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  });
};
