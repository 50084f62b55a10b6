import type { FileProblem, Inspection } from '#lib/documents/inspect';
import { staysAsItIs } from '#lib/documents/stays-as-it-is';
import type { Paper, PaperFacts } from '#lib/domain/paper.schema';

/** What taking files into the tray needs from storage and from the document worker. */
export type AddNeeds = {
  now(): Date;
  newId(): string;
  inspect(input: { name: string; bytes: Uint8Array }): Promise<Inspection>;
  papersOf(dossierId: string): Promise<Paper[]>;
  keepFile(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  addPapers(papers: Omit<Paper, 'order'>[]): Promise<void>;
};

/** A file that was not taken, and why; it stays where it was on the officer's disk. */
export type RefusedFile = { name: string; why: FileProblem | 'alreadyInTray' | 'unreadable'; found?: string };

/**
 * Takes files into a dossier's tray, byte for byte, one after another: a bad one is named and does not stop the others.
 * A file whose bytes are in the tray already is not taken twice.
 */
export async function addPapersToTray(
  needs: AddNeeds,
  dossierId: string,
  files: readonly File[],
  component: string | null,
): Promise<RefusedFile[]> {
  const refused: RefusedFile[] = [];
  const known = new Set((await needs.papersOf(dossierId)).map((paper) => paper.sha256));
  for (const file of files) {
    const bytes = await readBytes(file);
    if (bytes === null) {
      refused.push({ name: file.name, why: 'unreadable' });
      continue;
    }
    const inspection = await needs.inspect({ name: file.name, bytes });
    if (inspection.kind === 'problem') {
      refused.push({
        name: file.name,
        why: inspection.why,
        ...(inspection.found ? { found: inspection.found } : {}),
      });
    } else if (known.has(inspection.sha256)) {
      refused.push({ name: file.name, why: 'alreadyInTray' });
    } else {
      known.add(inspection.sha256);
      await needs.addPapers([
        await toPaper(needs, { dossierId, component, name: file.name, bytes, inspection }),
      ]);
    }
  }
  return refused;
}

/** A file that was moved, or whose drive is gone, since it was dropped. */
async function readBytes(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  return await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
}

type Readable = Exclude<Inspection, { kind: 'problem' }>;

async function toPaper(
  needs: AddNeeds,
  taken: {
    dossierId: string;
    component: string | null;
    name: string;
    bytes: Uint8Array<ArrayBuffer>;
    inspection: Readable;
  },
): Promise<Omit<Paper, 'order'>> {
  const { dossierId, component, name, bytes, inspection } = taken;
  return {
    id: needs.newId(),
    dossierId,
    fileId: await needs.keepFile(bytes),
    addedAt: needs.now().toISOString(),
    name,
    bytes: bytes.byteLength,
    sha256: inspection.sha256,
    facts: toFacts(inspection),
    component,
  };
}

function toFacts(inspection: Readable): PaperFacts {
  if (inspection.kind === 'pdf') {
    const { pageCount, signed, editable } = inspection;
    return { kind: 'pdf', pages: pageCount, signed, editable, asItIs: staysAsItIs(inspection) };
  }
  const { kind, widthPx, heightPx, dpi } = inspection;
  return { kind, widthPx, heightPx, dpi: dpi?.x ?? null };
}
