import type { Correction } from '#lib/portals/corrections/correction.schema';
import { readCorrectionFile } from '#lib/portals/corrections/file';
import { createSigningKey, publicKeyText } from '#lib/portals/corrections/signing';
import { correction, css, label } from './corrections.ts';

export const taught = (): Correction =>
  correction([
    {
      what: 'part',
      page: 'intake',
      part: 'fullName',
      finders: [label('Người nộp\n"hồ sơ"'), css('#nguoiNop')],
    },
    { what: 'verb', page: 'accountSearch', part: 'search', verb: 'mouse' },
    { what: 'pageOff', page: 'lookUp', why: 'Đang sửa \u0007 \\' },
  ]);

export const keys = await createSigningKey();
export const ownKey = await publicKeyText(keys.publicKey);
export const otherKey = await publicKeyText((await createSigningKey()).publicKey);

export const now = new Date('2026-11-23T12:00:00Z');

/** How a file is signed, or why it is refused. */
export async function verdictOf(text: string, trustedKey: string | null = null): Promise<string> {
  const reading = await readCorrectionFile(text, { trustedKey, now });
  return reading.kind === 'read' ? reading.signature : reading.why;
}

/** The file's JSON with something put into it, as somebody with an editor would. */
export function edited(text: string, edit: (file: Record<string, unknown>) => void): string {
  const file: Record<string, unknown> = JSON.parse(text);
  edit(file);
  return JSON.stringify(file);
}
