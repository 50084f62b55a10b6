import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { writeScannedPdf } from '../../bench/scanned-pdf.ts';

export type Scan = { path: string; bytes: number; sha256: string };

/** Makes PDFs of so many megabytes in a folder, each with a Vietnamese name of its own and like no other. */
export function scanMaker(folder: string): (megabytes: number) => Promise<Scan> {
  let made = 0;
  return async (megabytes) => {
    made += 1;
    const kept = join(folder, `${megabytes}.pdf`);
    const bytes = await readFile(kept).catch(async () => {
      await (megabytes < 1 ? writeLetter(kept, megabytes * 1e6) : writeStack(kept, megabytes * 1e6));
      return await readFile(kept);
    });
    // What follows the end of a PDF is not read, and makes it another file.
    const own = Buffer.concat([bytes, Buffer.from(`\n%${process.pid}-${made}\n`)]);
    const path = join(folder, `Giấy tờ chứng minh ${made} (bản quét).pdf`);
    await writeFile(path, own);
    return { path, bytes: own.length, sha256: createHash('sha256').update(own).digest('hex') };
  };
}

async function writeStack(file: string, bytes: number): Promise<void> {
  const pages = Math.ceil(bytes / 400_000);
  await writeScannedPdf(file, { pages, pageBytes: Math.round(bytes / pages) - 600, seed: 1 });
}

/** One page of text, smaller than any scan; filled up with numbers that do not compress. */
async function writeLetter(file: string, bytes: number): Promise<void> {
  const letter = await PDFDocument.create();
  const font = await letter.embedFont(StandardFonts.Helvetica);
  letter.addPage().drawText('Giay to chung minh', { x: 60, y: 700, size: 20, font });
  const filling = Uint8Array.from({ length: bytes - 1500 }, (_, index) => (index * 7919) >> (index % 5));
  letter.context.register(letter.context.stream(filling));
  await writeFile(file, await letter.save({ useObjectStreams: false }));
}
