import { Callout } from './callout.ts';
import type { Component } from './component.ts';
import { Details } from './details.ts';
import { Download } from './download.ts';
import { abbr, br, kbd, sub, sup } from './elements.ts';
import { Figure } from './figure.ts';
import { KeyFact } from './key-fact.ts';
import { KeyFacts } from './key-facts.ts';
import { NotKnown } from './not-known.ts';
import { Quote } from './quote.ts';
import { Step } from './step.ts';
import { Steps } from './steps.ts';

/** Everything that may stand between angle brackets, by its exact name. */
export const components: ReadonlyMap<string, Component> = new Map(
  Object.entries({
    Callout,
    Quote,
    Figure,
    Details,
    Steps,
    Step,
    KeyFact,
    KeyFacts,
    NotKnown,
    Download,
    br,
    sup,
    sub,
    abbr,
    kbd,
  }),
);
