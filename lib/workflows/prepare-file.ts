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
  const [first] = papers;
  if (first === undefined) return { kind: 'refused', why: 'nothingToAssemble' };
  const createdAt = needs.now();
  const parts = await Promise.all(
    papers.map(async ({ fileId, facts }) => ({
      source: { kind: facts.kind, bytes: await needs.readBytes(fileId) },
    })),
  );
  const outcome = await needs.assemble(parts, { title: component.name, createdAt });
  if (outcome.kind === 'refused') return { kind: 'refused', why: outcome.why };
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
    sha256: outcome.sha256,
    bytes: outcome.bytes.byteLength,
    pages: outcome.pages ?? pagesOf(first),
    signed: outcome.kind === 'asIs' && first.facts.kind === 'pdf' && first.facts.signed,
  };
  const fileId = outcome.kind === 'asIs' ? first.fileId : await needs.keepFile(outcome.bytes);
  await needs.append(dossier.id, [
    {
      kind: 'componentDigitized',
      component: component.key,
      file,
      sources: papers.map((paper) => paper.sha256),
    },
  ]);
  return { kind: 'prepared', fileId, file };
}

function pagesOf({ facts }: Paper): number | null {
  return facts.kind === 'pdf' ? facts.pages : 1;
}
