import { catalogueComponents } from '#lib/domain/component';
import { type Dossier, isUntouched } from '#lib/domain/dossier';
import type { EventBody, ListedComponent, Seen } from '#lib/domain/dossier-event.schema';
import type { PageReading } from '#lib/domain/page-reading.schema';
import { parseStatus } from '#lib/domain/status';
import { type DossierPageReading, readSubject, subjectCode } from './page-subject.ts';

/** What a page says that the dossier does not know yet, as events; `seen` makes the ground of the words that were read. */
export function planNews(
  dossier: Dossier,
  reading: DossierPageReading,
  seen: (words: string) => Seen,
): EventBody[] {
  const detail = reading.kind === 'dossierDetail' ? reading : null;
  const others = [
    ...componentNews(dossier, reading),
    ...(detail ? [...numberNews(dossier, detail, seen), ...statusNews(dossier, detail.status, seen)] : []),
  ];
  const isSettled = detail !== null || others.length > 0 || !isUntouched(dossier);
  return [...receivedNews(dossier, reading, isSettled, seen), ...others];
}

/** The name is often typed after the number; it is recorded once something else settles, not letter by letter. */
function receivedNews(
  dossier: Dossier,
  reading: DossierPageReading,
  isSettled: boolean,
  seen: (words: string) => Seen,
): EventBody[] {
  const shown = readSubject(reading);
  const isSame = subjectCode(shown) === subjectCode(dossier.subject);
  const name = isSettled && isSame ? shown?.name : undefined;
  const { procedure, channel } = dossier;
  const now = (reading.kind === 'intake' ? reading.channel : null) ?? channel;
  const hasName = name !== undefined && name !== dossier.subject.name;
  if (!hasName && now === channel) return [];
  const named = { ...dossier.subject, ...(hasName ? { name } : {}) };
  const words = [hasName ? name : '', now === channel ? '' : now].filter((part) => part !== '').join(' · ');
  return [
    { kind: 'dossierReceived', subject: named, procedure, channel: now, source: 'portal', seen: seen(words) },
  ];
}

function componentNews(dossier: Dossier, reading: DossierPageReading): EventBody[] {
  const rows = reading.components ?? [];
  if (rows.length > 0) {
    const listed = rows.map(({ key, name, required, copyKind }): ListedComponent => ({
      key,
      name,
      required,
      ...(copyKind ? { copyKind } : {}),
    }));
    const isKnown =
      dossier.componentsFrom === 'portal' &&
      JSON.stringify(listed) === JSON.stringify(listOf(dossier, listed));
    return isKnown ? [] : [{ kind: 'componentsListed', components: listed, from: 'portal' }];
  }
  const components = catalogueComponents(dossier.procedure.code);
  const isWanted = dossier.componentsFrom === null && components.length > 0;
  return isWanted ? [{ kind: 'componentsListed', components, from: 'catalogue' }] : [];
}

function listOf(dossier: Dossier, like: readonly ListedComponent[]): ListedComponent[] {
  return dossier.components
    .slice(0, like.length)
    .map(({ key, name, required, copyKind }) => ({ key, name, required, ...(copyKind ? { copyKind } : {}) }));
}

function numberNews(
  dossier: Dossier,
  reading: Extract<PageReading, { kind: 'dossierDetail' }>,
  seen: (words: string) => Seen,
): EventBody[] {
  const { number, receipt, due } = reading;
  const isNew = /\d/.test(number) && (dossier.number !== number || (due !== '' && dossier.due !== due));
  if (!isNew) return [];
  const more = { ...(receipt ? { receipt } : {}), ...(due ? { due } : {}) };
  return [{ kind: 'numberAssigned', number, ...more, source: 'portal', seen: seen(number) }];
}

function statusNews(dossier: Dossier, status: string, seen: (words: string) => Seen): EventBody[] {
  const stage = parseStatus(status);
  const ground = { source: 'portal', seen: seen(status) } as const;
  const isPast = (from: readonly (string | null)[]) => from.includes(stage);
  const news: EventBody[] = [];
  if (isPast(['processing', 'issued', 'returned']) && !dossier.forwarded) {
    news.push({ kind: 'dossierForwarded', ...ground });
  }
  if (isPast(['issued', 'returned']) && !dossier.issued) news.push({ kind: 'resultIssued', ...ground });
  if (isPast(['returned']) && !dossier.returned) news.push({ kind: 'resultReturned', ...ground });
  return news;
}
