import { type Dossier, foldDossier } from '#lib/domain/dossier';
import type { DossierEvent, EventBody } from '#lib/domain/dossier-event.schema';
import type { CheckJob } from '#lib/domain/job.schema';
import type { Feature } from '#lib/portals/spec.schema';
import type { FollowNeeds } from '#lib/workflows/follow-page';

/** Ledgers in memory, found as the database finds them: drafts by subject and procedure, the rest by number. */
export function dossierStore() {
  const ledgers = new Map<string, DossierEvent[]>();
  const checks: CheckJob[] = [];
  const trays = new Set<string>();
  const off = new Map<Feature, string>();

  function read(id: string): Dossier {
    const dossier = foldDossier(ledgers.get(id) ?? []);
    if (dossier === null) throw new Error(`There is no dossier ${id}`);
    return dossier;
  }

  function append(dossierId: string, bodies: readonly EventBody[]): Dossier {
    const known = ledgers.get(dossierId) ?? [];
    const added = bodies.map((body, index) => {
      const seq = known.length + index + 1;
      const at = '2026-11-23T02:41:00.000Z';
      return {
        id: `${dossierId}/${seq}`,
        dossierId,
        seq,
        at,
        officer: 'Lê Thị Thử',
        body,
        previous: null,
        hash: '',
      };
    });
    ledgers.set(dossierId, [...known, ...added]);
    return read(dossierId);
  }

  const code = (subject: Dossier['subject']) =>
    subject.kind === 'citizen' ? subject.number : subject.unitCode;
  const all = () => [...ledgers.keys()].map(read);
  const needs: FollowNeeds = {
    source: { portal: 'tnhs', specVersion: '1' },
    readDossier: async (id) => (ledgers.has(id) ? read(id) : null),
    findByNumber: async (number) =>
      all().find((dossier) => dossier.number === number && !dossier.discarded) ?? null,
    findDraft: async (subject, procedure) =>
      all().find(
        (each) =>
          each.number === null &&
          !each.discarded &&
          !each.returned &&
          code(each.subject) === code(subject) &&
          each.procedure.name === procedure.name,
      ) ?? null,
    open: async (received, more) =>
      (await needs.findDraft(received.subject, received.procedure)) ??
      append(`dossier-${ledgers.size + 1}`, [received, ...more]),
    append: async (id, bodies) => append(id, bodies),
    recentCheck: async (number) => checks.findLast((check) => check.number === number) ?? null,
    hasPapers: async (id) => trays.has(id),
    rowNames: [],
    isOff: async (portal, feature) => (portal === 'intake' ? (off.get(feature) ?? null) : null),
  };
  const kinds = (id: string) => (ledgers.get(id) ?? []).map(({ body }) => body.kind);
  return { needs, checks, trays, off, read, append, all, kinds };
}
