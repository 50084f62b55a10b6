import { catalogueComponents } from '#lib/domain/component';
import type { Dossier } from '#lib/domain/dossier';
import type { Channel, EventBody, ProcedureName, Subject } from '#lib/domain/dossier-event.schema';

/** What opening a dossier by hand needs from storage. `open` may find the draft of this subject and procedure. */
export type OpenNeeds = {
  findByNumber(number: string): Promise<Dossier | null>;
  open(received: Extract<EventBody, { kind: 'dossierReceived' }>, more: EventBody[]): Promise<Dossier>;
  append(dossierId: string, bodies: EventBody[]): Promise<Dossier>;
};

export type HandWritten = {
  subject: Subject;
  procedure: ProcedureName;
  channel: Channel;
  number: string | null;
};

/**
 * Opens the dossier an officer names by hand. A number that is kept already opens that dossier, a draft of the same
 * subject and procedure is gone on with; what was typed and is new is recorded, and where no page has listed components
 * the catalogue's are.
 */
export async function openByHand(needs: OpenNeeds, { number, ...written }: HandWritten): Promise<Dossier> {
  const kept = number === null ? null : await needs.findByNumber(number);
  if (kept) return kept;
  const dossier = await needs.open({ kind: 'dossierReceived', ...written, source: 'officer' }, []);
  const news = planHandWrittenNews(dossier, { number, ...written });
  return news.length === 0 ? dossier : await needs.append(dossier.id, news);
}

function planHandWrittenNews(dossier: Dossier, { number, ...written }: HandWritten): EventBody[] {
  const news: EventBody[] = [];
  const { name } = written.subject;
  const isRenamed = name !== undefined && name !== dossier.subject.name;
  if (isRenamed || written.channel !== dossier.channel) {
    news.push({ kind: 'dossierReceived', ...written, source: 'officer' });
  }
  if (number !== null) news.push({ kind: 'numberAssigned', number, source: 'officer' });
  const components = catalogueComponents(dossier.procedure.code);
  if (dossier.componentsFrom === null && components.length > 0) {
    news.push({ kind: 'componentsListed', components, from: 'catalogue' });
  }
  return news;
}
