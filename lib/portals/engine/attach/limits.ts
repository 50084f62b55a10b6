import { accepts } from '#lib/domain/accepts';
import type { RowLimits } from '#lib/domain/page-reading.schema';
import type { ComponentTableSpec } from '../../spec.schema.ts';
import type { AttachFailure } from '#lib/domain/dossier-event.schema';
import { attributeOf, byId } from '../dom.ts';
import { flatText, type ShadowOf } from '../flat.ts';

type UploadSpec = Pick<ComponentTableSpec['upload'], 'maxBytes' | 'maxNameLength'>;

/**
 * The limits of a row: the size that its own words say ("Tối đa 5 MB"), in the cell or in what describes the input, else the
 * column's header, else the spec. The smallest wins where several are said.
 */
export function readLimits(
  { cell, header, input }: { cell: HTMLElement; header: HTMLElement; input: HTMLInputElement | null },
  upload: UploadSpec,
  shadowOf: ShadowOf,
): RowLimits {
  const own = [cell, input].map((each) => wordsOf(each, shadowOf)).join('\n');
  const column = wordsOf(header, shadowOf);
  const maxBytes = bytesIn(own) ?? bytesIn(column) ?? upload.maxBytes;
  const maxNameLength = nameLengthIn(own) ?? nameLengthIn(column) ?? upload.maxNameLength;
  const accept = (input === null ? null : attributeOf(input, 'accept'))?.trim() ?? '';
  return {
    ...(maxBytes === undefined ? {} : { maxBytes }),
    ...(accept === '' ? {} : { accept }),
    ...(maxNameLength === undefined ? {} : { maxNameLength }),
  };
}

/** Why a file is not let through, known before anything is touched (A4); null if it is. */
export function findLimitFailure(
  file: File,
  { maxBytes, accept, maxNameLength }: RowLimits,
): AttachFailure | null {
  if (accept !== undefined && !accepts(accept, file)) return { kind: 'typeNotAccepted', accept };
  if (maxBytes !== undefined && file.size > maxBytes) return { kind: 'tooLarge', limitBytes: maxBytes };
  if (maxNameLength !== undefined && Array.from(file.name.normalize('NFC')).length > maxNameLength)
    return { kind: 'nameTooLong', limit: maxNameLength };
  return null;
}

const atMost = String.raw`(?:toi da|khong qua|khong vuot qua|vuot qua|khong lon hon|nho hon|duoi|gioi han|max(?:imum|\.)?|up to|at most|no more than|less than|under|[≤<]=?)`;
const number = String.raw`(\d{1,6}(?:[.,]\d{1,3})?)`;
const unit = String.raw`(kb|mb|gb|kib|mib|gib)(?![a-z])`;
const sizeAfter = new RegExp(String.raw`${atMost}[^\d.;\n]{0,40}${number}\s*${unit}`, 'g');
const sizeBefore = new RegExp(
  String.raw`${number}\s*${unit}\s*(?:\/\s*(?:tep|file)\s*)?(?:tro xuong|toi da|max|or less)`,
  'g',
);
const nameLength = new RegExp(String.raw`${atMost}\s*(\d{1,4})\s*(?:ky tu|characters|chars)`, 'g');

/** The smallest size, in bytes, that a text says is the most; a size that merely stands there is none. */
export function bytesIn(text: string): number | undefined {
  const plain = toPlain(text);
  return smallest(
    [...plain.matchAll(sizeAfter), ...plain.matchAll(sizeBefore)].map(([, count = '', name = '']) =>
      Math.floor(Number(count.replace(',', '.')) * 1024 ** ('kmg'.indexOf(name.slice(0, 1)) + 1)),
    ),
  );
}

function nameLengthIn(text: string): number | undefined {
  return smallest([...toPlain(text).matchAll(nameLength)].map(([, count = '']) => Number(count)));
}

function smallest(numbers: readonly number[]): number | undefined {
  const real = numbers.filter((each) => each > 0);
  return real.length === 0 ? undefined : Math.min(...real);
}

/** Without marks and case; signs and figures stay. */
function toPlain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\S\n]+/g, ' ');
}

/** What an element says, its title, and what describes it elsewhere. */
function wordsOf(element: HTMLElement | null, shadowOf: ShadowOf): string {
  if (element === null) return '';
  const ids = (attributeOf(element, 'aria-describedby') ?? '').split(/\s+/).filter((id) => id !== '');
  const described = ids.map((id) => flatText(byId(id, element), shadowOf));
  return [flatText(element, shadowOf), attributeOf(element, 'title') ?? '', ...described].join('\n');
}
