import { components } from '../../src/mdx/components/index.ts';

const text = `
## Main content

First [^report], then [^minutes], again [^report]. Not one: \\[^x] and \`[^y]\`.
*Em*, **strong**, ~~gone~~, a \\{ brace, {"{"}, {/* a remark */} 5 \\< 6, &pound;5 & more.
A line break  
here, and CO<sub>2</sub>.

### Sources

Table: Calls by month [^minutes]

| Month | Calls | Share | Left |
| ----- | ----: | :---: | :--- |
| May   |   120 | 60 %  | a    |

- [x] Done
- [ ] Open
  - Inside

1. One
2. Two

![A chart](./images/chart.png "What it shows")

![A chart][chart] and [an entry](../case-studies/data-mill-north.mdx#lessons), [here](#sources), [web][].

[chart]: ./images/chart.png
[web]: https://www.gov.uk 'GOV.UK'

Text <Callout>inside</Callout> a line, and https://www.gov.uk/a or www.gov.uk.

\`\`\`js title="a"
if (a < b) { c("<script>"); }
\`\`\`

> Quoted
>
> > Twice

***
`;

/** A body that holds every kind of Markdown and every component that stands in blocks, which is sound. */
export const everything = [
  text,
  ...[...components.values()].filter(({ inline }) => !inline).map(({ example }) => example),
].join('\n\n');
