import { asciiAt, indexOfAscii, startsWithAscii } from './bytes.ts';

/** What a file is by its first bytes, whatever its name says. */
export type FileFormat =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'heic'
  | 'zip'
  | 'rar'
  | '7z'
  | 'exe'
  | 'office'
  | 'html'
  | 'unknown';

/** A header may stand behind a little junk: readers look for it in the first 1,024 bytes. */
const PDF_HEADER_WINDOW = 1024;

const MAGIC: readonly (readonly [FileFormat, string])[] = [
  ['jpeg', '\xff\xd8\xff'],
  ['png', '\x89PNG\r\n\x1a\n'],
  ['tiff', 'II*\0'],
  ['tiff', 'MM\0*'],
  ['gif', 'GIF8'],
  ['bmp', 'BM'],
  ['zip', 'PK\x03\x04'],
  ['zip', 'PK\x05\x06'],
  ['rar', 'Rar!\x1a\x07'],
  ['7z', '7z\xbc\xaf\x27\x1c'],
  ['exe', 'MZ'],
  ['office', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
];

export function sniffFormat(bytes: Uint8Array): FileFormat {
  for (const [format, magic] of MAGIC) if (startsWithAscii(bytes, magic)) return format;
  if (startsWithAscii(bytes, 'RIFF') && startsWithAscii(bytes, 'WEBP', 8)) return 'webp';
  if (startsWithAscii(bytes, 'ftyp', 4) && /hei[cfmsx]|mif1|avif/.test(asciiAt(bytes, 8, 16))) return 'heic';
  if (pdfHeaderAt(bytes) !== -1) return 'pdf';
  const start = asciiAt(bytes, 0, 256).trimStart().toLowerCase();
  if (start.startsWith('<!doctype html') || start.startsWith('<html')) return 'html';
  return 'unknown';
}

/** Where `%PDF-` stands, or -1. */
export function pdfHeaderAt(bytes: Uint8Array): number {
  return indexOfAscii(bytes.subarray(0, PDF_HEADER_WINDOW + 5), '%PDF-');
}

const PROMISED: ReadonlyMap<string, readonly FileFormat[]> = new Map<string, readonly FileFormat[]>([
  ['pdf', ['pdf']],
  ['jpg', ['jpeg']],
  ['jpeg', ['jpeg']],
  ['jpe', ['jpeg']],
  ['jfif', ['jpeg']],
  ['png', ['png']],
  ['tif', ['tiff']],
  ['tiff', ['tiff']],
  ['gif', ['gif']],
  ['bmp', ['bmp']],
  ['webp', ['webp']],
  ['heic', ['heic']],
  ['heif', ['heic']],
  ['zip', ['zip']],
  ['docx', ['zip']],
  ['xlsx', ['zip']],
  ['rar', ['rar']],
  ['7z', ['7z']],
  ['exe', ['exe']],
  ['doc', ['office']],
  ['xls', ['office']],
  ['htm', ['html']],
  ['html', ['html']],
]);

/** False where the name's extension promises another format; a name without a known extension promises nothing. */
export function isWhatNameSays(name: string, format: FileFormat): boolean {
  const extension = /\.([^.]+)$/.exec(name.trim().toLowerCase())?.[1];
  const promised = extension === undefined ? undefined : PROMISED.get(extension);
  return promised === undefined || promised.includes(format);
}
