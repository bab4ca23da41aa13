import { buffer } from 'node:stream/consumers';
import { fromBuffer, type Entry } from 'yauzl';
import { ZipFile } from 'yazl';

/**
 * The same Word document with a day in place of the moment at which it was made, and with numbered links in place of
 * those that the library names by chance, so that two builds give the same bytes. `day` is written `2026-11-22`.
 */
export async function stabiliseDocx(bytes: Uint8Array, day: string): Promise<Buffer> {
  process.env['TZ'] = 'UTC'; // a zip's times are local ones
  const zip = new ZipFile();
  const options = { mtime: new Date(`${day}T00:00:00Z`), mode: 0o100644, forceDosTimestamp: true };
  const parts = await readParts(Buffer.from(bytes));
  const numberLinks = createNumbering(parts);
  for (const { name, content } of parts) zip.addBuffer(numberLinks(name, setDay(name, content, day)), name, options);
  zip.end();
  return buffer(zip.outputStream);
}

interface Part {
  name: string;
  content: Buffer;
}

function readParts(bytes: Buffer): Promise<Part[]> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true }, (fault, zip) => {
      if (fault) return reject(fault);
      const parts: Part[] = [];
      zip.on('end', () => resolve(parts));
      zip.on('error', reject);
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (refused, stream) => {
          if (refused) return reject(refused);
          buffer(stream).then((content) => {
            parts.push({ name: entry.fileName, content });
            zip.readEntry();
          }, reject);
        });
      });
      zip.readEntry();
    });
  });
}

const moment = /(?<=<dcterms:(?:created|modified)[^>]*>)[^<]*/g;

function setDay(name: string, content: Buffer, day: string): Buffer {
  return name === 'docProps/core.xml' ? Buffer.from(content.toString().replace(moment, `${day}T00:00:00Z`)) : content;
}

const linkId = /(?<=<Relationship Id=")[^"]+(?="[^>]*\/hyperlink")/g;

/** Gives the links of a document their numbers, in the order in which its relationships name them. */
function createNumbering(parts: readonly Part[]): (name: string, content: Buffer) => Buffer {
  const ids = parts
    .filter(({ name }) => name.endsWith('.rels'))
    .flatMap(({ content }) => content.toString().match(linkId) ?? []);
  const numbers = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]));
  const replace = (text: string) => text.replaceAll(/(?<=\b(?:r:id|Id)=")[^"]+(?=")/g, (id) => numbers.get(id) ?? id);
  return (name, content) =>
    numbers.size && /\.(?:xml|rels)$/.test(name) ? Buffer.from(replace(content.toString())) : content;
}
