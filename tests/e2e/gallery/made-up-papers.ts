import type { PaperFacts } from '#lib/domain/paper.schema';
import type { TrayPaper } from '#components/paper/paper-view.ts';
import { checkedAt } from './made-up.ts';

/** A page that looks like a scanned form, drawn by hand so that the gallery needs no files. */
function sheet(seed: number): string {
  const rows = Array.from({ length: 11 }, (_, row) => {
    const width = 60 + ((seed * 37 + row * 53) % 70);
    return `<rect x="22" y="${66 + row * 11}" width="${width}" height="2.4" fill="#9aa5b3"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 180 240"><rect width="180" height="240" fill="#fdfcf9"/>
    <rect x="50" y="16" width="80" height="3" fill="#5c6672"/><rect x="62" y="23" width="56" height="2" fill="#8a94a1"/>
    <rect x="36" y="40" width="108" height="5" fill="#39424e"/>${rows.join('')}
    <circle cx="132" cy="208" r="15" fill="none" stroke="#d2555b" stroke-width="2.4"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const jpeg: PaperFacts = { kind: 'jpeg', widthPx: 1654, heightPx: 2339, dpi: 200 };
export const pdf = (pages: number, signed = false): PaperFacts => ({
  kind: 'pdf',
  pages,
  signed,
  editable: !signed,
});

export function paper(
  order: number,
  {
    name,
    assigned = null,
    facts = jpeg,
    drawn = true,
    bytes = 940_000,
  }: Partial<{
    name: string;
    assigned: string | null;
    facts: PaperFacts;
    drawn: boolean;
    bytes: number;
  }> = {},
): TrayPaper {
  return {
    paper: {
      id: `paper-${order}`,
      dossierId: 'made-up-1',
      fileId: `file-${order}`,
      order,
      addedAt: checkedAt,
      name: name ?? `scan-${String(order).padStart(4, '0')}.jpg`,
      bytes,
      sha256: String(order).padStart(64, '0'),
      facts,
      component: assigned,
    },
    thumbs: [drawn ? sheet(order) : null],
  };
}
