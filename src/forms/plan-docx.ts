import { ExternalHyperlink, HeadingLevel, Paragraph, TextRun, type IRunOptions } from 'docx';
import type { SheetStep, WrittenPlan, WrittenStep } from './plan.ts';
import { packDocx } from './pack-docx.ts';
import { heading, line, lines } from './word.ts';

/** A plan as a Word document: each step with a box, ticked where it is done. */
export function writePlanDocx({ title, summary, facts, see, steps, closing }: WrittenPlan): Promise<Uint8Array> {
  return packDocx(title, [
    heading(title, HeadingLevel.TITLE),
    ...lines(summary),
    ...facts.map((fact) => line(fact, { style: 'said' })),
    ...steps.flatMap((step, index) => writeStep(step, { number: index + 1, see })),
    ...closing.map((text) => line(text, { style: 'said' })),
  ]);
}

function writeStep(step: WrittenStep, { number, see }: { number: number; see: string }): Paragraph[] {
  const { question, isDone, marks, parts, links } = step;
  return [
    heading(`${isDone ? '☑' : '☐'} ${number}. ${question}`, HeadingLevel.HEADING_2),
    ...marks.map((mark) => line(mark, { style: 'said', keepNext: true })),
    ...parts.flatMap(({ label, text }) => writePart(label, text)),
    ...(links.length ? [writeLinks(see, links)] : []),
  ];
}

function writeLabel(label: string): TextRun {
  const options: IRunOptions = { text: `${label}: `, bold: true };
  return new TextRun(options);
}

function writePart(label: string, text: string): Paragraph[] {
  const [first = '', ...others] = text.split(/\r\n?|\n/);
  return [new Paragraph({ children: [writeLabel(label), new TextRun(first)] }), ...others.map((one) => line(one))];
}

function writeLinks(see: string, links: SheetStep['links']): Paragraph {
  const runs = links.flatMap(({ text, href }, index) => [
    ...(index ? [new TextRun('; ')] : []),
    new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] }),
  ]);
  return new Paragraph({ children: [writeLabel(see), ...runs] });
}
