import type { Inspection } from './inspect.ts';
import { A4, pageSizeOf } from './page-size.ts';

/** The scan standard of Nghị định 30/2020, Phụ lục I, as far as a file's headers tell. */
export type ScanWarning =
  'resolutionTooLow' | 'resolutionUnknown' | 'notColour' | 'notA4' | 'versionTooOld' | 'tooLarge';

export type ScanQuality = {
  /** The lower of the two resolutions on the page as it will be made; null for PDFs, whose pictures are not opened. */
  effectiveDpi: number | null;
  nearA4: boolean;
  warnings: ScanWarning[];
};

export const REQUIRED_DPI = 200;
/** Scanners round; 198 dpi is a 200 dpi scan. */
const DPI_TOLERANCE = 0.02;
const A4_TOLERANCE_PT = 15;
const MAX_BYTES = 20_000_000;

/** What an officer should know about a scan before it is attached; warnings only, nothing here blocks. */
export function scanQuality(file: Exclude<Inspection, { kind: 'problem' }>): ScanQuality {
  const pages = file.kind === 'pdf' ? file.pages : [pageSizeOf(file)];
  const nearA4 = pages.every(({ widthPt, heightPt }) => {
    const [long, short] = widthPt > heightPt ? [widthPt, heightPt] : [heightPt, widthPt];
    return Math.abs(long - A4.heightPt) <= A4_TOLERANCE_PT && Math.abs(short - A4.widthPt) <= A4_TOLERANCE_PT;
  });
  const effectiveDpi = file.kind === 'pdf' ? null : dpiOnPage(file);
  const warnings: ScanWarning[] = [];
  if (effectiveDpi !== null && effectiveDpi < REQUIRED_DPI * (1 - DPI_TOLERANCE))
    warnings.push('resolutionTooLow');
  if (file.kind !== 'pdf' && file.dpi === null) warnings.push('resolutionUnknown');
  if (file.kind !== 'pdf' && file.grey) warnings.push('notColour');
  if (!nearA4) warnings.push('notA4');
  if (file.kind === 'pdf' && file.version < '1.4') warnings.push('versionTooOld');
  if (file.bytes > MAX_BYTES) warnings.push('tooLarge');
  return { effectiveDpi, nearA4, warnings };
}

function dpiOnPage(image: Extract<Inspection, { kind: 'jpeg' | 'png' }>): number {
  const seen = pageSizeOf({ ...image, orientation: 1 });
  return Math.round(72 * Math.min(image.widthPx / seen.widthPt, image.heightPx / seen.heightPt));
}
