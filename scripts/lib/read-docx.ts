import { buffer } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { ZipFile } from 'yazl';
import { createText } from '../../src/forms/text/html-to-text.ts';
import { UsageFault } from './command.ts';
import { TooLarge, unpack } from './unpack.ts';

const mostBytes = 10_000_000;
// The text of 500 pages has about 10 MB as Word's XML.
const mostText = 20_000_000;
const isText = (name: string) => /\.(?:xml|rels)$/i.test(name);
const again = 'Open it in Word, choose "Save as", "Word document (.docx)", and take that file.';

/**
 * Reads the text of a Word file as people would type it, in simple Markdown. Only its texts are unpacked, no picture and
 * nothing that it refers to elsewhere. Throws a `UsageFault` for what is no such file, or larger than any text is.
 */
export async function readDocx(bytes: Buffer): Promise<string> {
  if (bytes.length > mostBytes)
    throw new UsageFault(
      `The Word file has ${Math.ceil(bytes.length / 1_000_000)} MB; the most is ${mostBytes / 1_000_000} MB. Take the pictures out.`,
    );
  if (bytes.subarray(0, 4).toString('hex') === 'd0cf11e0')
    throw new UsageFault(`The file is an old Word file (.doc), or has a password. ${again}`);
  const parts = await readParts(bytes);
  if (!parts.has('[Content_Types].xml') || ![...parts.keys()].some((name) => /^word\//.test(name)))
    throw new UsageFault(`The file is no Word file (.docx). ${again}`);
  if ([...parts.values()].some((part) => part.includes('<!DOCTYPE') || part.includes('<!ENTITY')))
    throw new UsageFault(`The Word file has instructions in it that Word doesn’t write. ${again}`);
  return createText(await convert(await pack(parts)));
}

async function readParts(bytes: Buffer): Promise<Map<string, Buffer>> {
  try {
    return await unpack(bytes, { isWanted: isText, most: mostText });
  } catch (fault) {
    if (fault instanceof TooLarge)
      throw new UsageFault(
        `The text of the Word file has more than ${mostText / 1_000_000} MB. Split it, or take text out.`,
      );
    throw new UsageFault(`The file is no Word file (.docx), or is broken. ${again}`);
  }
}

// Packed anew, so that the next program can't find more in it than was counted.
async function pack(parts: ReadonlyMap<string, Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, part] of parts) zip.addBuffer(part, name, { compress: false });
  zip.end();
  return buffer(zip.outputStream);
}

const styles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

async function convert(docx: Buffer): Promise<string> {
  try {
    const convertImage = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));
    const { value } = await mammoth.convertToHtml({ buffer: docx }, { convertImage, styleMap: styles });
    return value;
  } catch {
    throw new UsageFault(`The Word file can’t be read. ${again}`);
  }
}
