import type { EventBody, FileFacts } from '#lib/domain/dossier-event.schema';
import type { Dossier, DossierComponent } from '#lib/domain/dossier';
import type { Paper } from '#lib/domain/paper.schema';
import type { AssembleOutcome, AssemblePart, AssembleRefusal } from '#lib/documents/assemble';
import { attachmentName } from '#lib/documents/file-name';

/** What making a component's file needs from storage and from the document worker. */
export type PrepareNeeds = {
  now(): Date;
  readBytes(fileId: string): Promise<Uint8Array>;
  assemble(parts: AssemblePart[], meta: { title: string; createdAt: Date }): Promise<AssembleOutcome>;
  keepFile(bytes: Uint8Array): Promise<string>;
  append(dossierId: string, bodies: EventBody[]): Promise<unknown>;
};

export type PrepareOutcome =
  { kind: 'prepared'; fileId: string; file: FileFacts } | { kind: 'refused'; why: AssembleRefusal };

/**
 * Makes the one PDF of a component from its papers in tray order, keeps it, and records the digitization with the
 * SHA-256 of what it was made from and of what came out. A signed paper stays byte for byte as it is. Its name is as long
 * as `maxNameLength` lets it be.
 */
export async function prepareComponentFile(
  needs: PrepareNeeds,
  dossier: Dossier,
  component: DossierComponent,
  papers: readonly Paper[],
  maxNameLength?: number,
): Promise<PrepareOutcome> {
  const createdAt = needs.now();
  const made = asItIs(papers) ?? (await assemble(needs, component, papers, createdAt));
  if (made.kind === 'refused') return made;
  const taken = dossier.components.flatMap(({ state }) =>
    state.kind === 'missing' || !state.file ? [] : [state.file.name],
  );
  const file: FileFacts = {
    name: attachmentName({
      componentName: component.name,
      ...(dossier.number ? { dossierNumber: dossier.number } : {}),
      at: createdAt,
      taken,
      maxLength: maxNameLength,
    }),
    ...made.facts,
  };
  await needs.append(dossier.id, [
    {
      kind: 'componentDigitized',
      component: component.key,
      file,
      sources: papers.map((paper) => paper.sha256),
    },
  ]);
  return { kind: 'prepared', fileId: made.fileId, file };
}

type Made = { kind: 'made'; fileId: string; facts: Omit<FileFacts, 'name'> };

/** A PDF that goes as it is has been read when it was taken in: nothing of it is read again. */
function asItIs([paper, ...others]: readonly Paper[]): Made | null {
  if (paper === undefined || others.length > 0 || paper.facts.kind !== 'pdf') return null;
  const { fileId, sha256, bytes, facts } = paper;
  if (facts.asItIs !== true) return null;
  return { kind: 'made', fileId, facts: { sha256, bytes, pages: facts.pages, signed: facts.signed } };
}

async function assemble(
  needs: PrepareNeeds,
  component: DossierComponent,
  papers: readonly Paper[],
  createdAt: Date,
): Promise<Made | { kind: 'refused'; why: AssembleRefusal }> {
  const [first] = papers;
  if (first === undefined) return { kind: 'refused', why: 'nothingToAssemble' };
  const parts = await Promise.all(
    papers.map(async ({ fileId, facts }) => ({
      source: { kind: facts.kind, bytes: await needs.readBytes(fileId) },
    })),
  );
  const outcome = await needs.assemble(parts, { title: component.name, createdAt });
  if (outcome.kind === 'refused') return { kind: 'refused', why: outcome.why };
  const { sha256, bytes, pages } = outcome;
  return {
    kind: 'made',
    fileId: outcome.kind === 'asIs' ? first.fileId : await needs.keepFile(bytes),
    facts: {
      sha256,
      bytes: bytes.byteLength,
      pages: pages ?? pagesOf(first),
      signed: outcome.kind === 'asIs' && first.facts.kind === 'pdf' && first.facts.signed,
    },
  };
}

function pagesOf({ facts }: Paper): number | null {
  return facts.kind === 'pdf' ? facts.pages : 1;
}
