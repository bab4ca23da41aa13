import { AlignmentType, Document, LevelFormat, Packer, type FileChild } from 'docx';

/** The name of the numbered lists of a document; each list of its own is an instance of it. */
export const numbered = 'numbered';

/** A Word document of some paragraphs and tables, in the look that all of this site's documents have. */
export async function packDocx(title: string, children: FileChild[]): Promise<Uint8Array> {
  const levels = [0, 1, 2].map((level) => ({
    ...{ level, format: LevelFormat.DECIMAL, text: `%${level + 1}.`, alignment: AlignmentType.START },
    style: { paragraph: { indent: { left: 500 * (level + 1), hanging: 400 } } },
  }));
  const document = new Document({
    title,
    creator: '',
    numbering: { config: [{ reference: numbered, levels }] },
    styles: {
      default: { document: { run: { font: 'Arial', size: 22 }, paragraph: { spacing: { after: 120 } } } },
      paragraphStyles: [{ id: 'said', name: 'Said', basedOn: 'Normal', run: { italics: true, color: '46555e' } }],
    },
    sections: [{ properties: {}, children }],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
