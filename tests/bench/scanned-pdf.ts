import { readFile, writeFile } from 'node:fs/promises';
import { assemblePdf } from '#lib/documents/assemble';
import { generateScans } from '../scans/generate.ts';

/** A JPEG segment holds its length in two bytes. */
const longestComment = 65_533;

/** Writes a PDF of generated scans, each page brought to `pageBytes` by comments in its JPEG; `seed` makes it another file. */
export async function writeScannedPdf(
  file: string,
  { pages, pageBytes, seed }: { pages: number; pageBytes: number; seed: number },
): Promise<void> {
  const { scans } = await generateScans();
  const originals = await Promise.all(
    scans.flatMap(({ jpegs }) => jpegs).map(async (jpeg) => await readFile(jpeg)),
  );
  const fitting = originals.filter((jpeg) => jpeg.length + 64 < pageBytes);
  const parts = Array.from({ length: pages }, (_, page) => {
    const jpeg = fitting[page % fitting.length];
    if (jpeg === undefined) throw new Error(`No generated scan is smaller than ${pageBytes} bytes`);
    return { source: { kind: 'jpeg' as const, bytes: padJpeg(jpeg, pageBytes, seed * pages + page) } };
  });
  const outcome = await assemblePdf(parts, { title: 'Bản quét', createdAt: new Date(0) });
  if (outcome.kind !== 'assembled') throw new Error(`not assembled: ${outcome.kind}`);
  await writeFile(file, outcome.bytes);
}

/** The same picture with comments after its first marker, all filled with one number. */
export function padJpeg(jpeg: Uint8Array, bytes: number, filling: number): Uint8Array {
  const comments: Uint8Array[] = [];
  let missing = bytes - jpeg.length;
  while (missing > 8) {
    // Never leaves a rest too small for a segment of its own.
    const size = missing > longestComment + 16 ? longestComment : Math.min(missing - 4, longestComment);
    const segment = Buffer.alloc(size + 4, `${filling} `);
    segment.writeUInt16BE(0xfffe, 0);
    segment.writeUInt16BE(size + 2, 2);
    comments.push(segment);
    missing -= segment.length;
  }
  return Buffer.concat([jpeg.subarray(0, 2), ...comments, jpeg.subarray(2)]);
}
