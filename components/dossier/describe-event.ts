import type { AccountOutcome } from '#lib/domain/account.schema';
import type { Dossier } from '#lib/domain/dossier';
import type { DossierEvent, FileFacts, Seen, Source } from '#lib/domain/dossier-event.schema';
import { describeFailure } from '../paper/describe-failure.ts';
import type { Text } from '../text/create-text.ts';

/** One line of the ledger in words: what happened, and on what ground. */
export type EventWords = { what: string; ground: string };

export function describeEvent(
  { body }: DossierEvent,
  dossier: Pick<Dossier, 'components'>,
  text: Text,
): EventWords {
  const { t, formats } = text;
  const nameOf = (key: string) => dossier.components.find((component) => component.key === key)?.name ?? key;
  const groundOf = ({ source, seen }: { source: Source; seen?: Seen | undefined }) => {
    if (source === 'officer') return t('history.byHand');
    return seen === undefined || seen.words === ''
      ? t('history.fromPortal')
      : t('history.seen', { words: seen.words });
  };
  const hashOf = (file: FileFacts | null) => (file === null ? '' : t('history.hash', { hash: file.sha256 }));
  switch (body.kind) {
    case 'dossierReceived':
      return {
        what: t('history.dossierReceived', {
          procedure: body.procedure.name,
          channel: t(`dossier.${body.channel}`),
        }),
        ground: groundOf(body),
      };
    case 'accountChecked':
      return {
        what: t(`history.accountChecked.${body.source}`, { outcome: describeOutcome(body.outcome, text) }),
        ground: formats.dateTime(body.checkedAt),
      };
    case 'componentsListed':
      return {
        what: t(`history.componentsListed.${body.from}`, { count: body.components.length }),
        ground: '',
      };
    case 'componentDigitized':
      return {
        what: t('history.componentDigitized', { component: nameOf(body.component), file: body.file.name }),
        ground: joined(formats.size(body.file.bytes), hashOf(body.file)),
      };
    case 'componentAttached': {
      const component = nameOf(body.component);
      if (body.proof.how === 'byOfficer') {
        return {
          what: t('history.componentAttached.officer', { component }),
          ground: body.proof.note ?? t('history.byHand'),
        };
      }
      const { readBack, rung, nameAs } = body.proof;
      return {
        what: t('history.componentAttached', { component }),
        ground: joined(
          readBack === null ? t('history.fromPortal') : t('history.readBack'),
          nameAs === undefined ? '' : t(`proof.nameAs.${nameAs}`),
          rung === undefined ? '' : t(`rung.${rung}`),
          body.tries === undefined ? '' : t('history.tries', { count: body.tries }),
          hashOf(body.file),
        ),
      };
    }
    case 'attachFailed':
      return {
        what: t('history.attachFailed', {
          component: nameOf(body.component),
          why: describeFailure(body.failure, text),
        }),
        ground: body.tries === undefined ? '' : t('history.tries', { count: body.tries }),
      };
    case 'numberAssigned':
      return { what: t('history.numberAssigned', { number: body.number }), ground: groundOf(body) };
    case 'dossierForwarded':
    case 'resultIssued':
    case 'resultReturned':
      return { what: t(`history.${body.kind}`), ground: groundOf(body) };
    case 'dossierDiscarded':
      return {
        what: t('history.dossierDiscarded'),
        ground: body.why === 'officer' ? t('history.byHand') : '',
      };
  }
}

function describeOutcome(outcome: AccountOutcome, { t }: Text): string {
  if (outcome.kind === 'couldNotCheck') return t(`account.could.${outcome.why}`);
  return t(`pill.${outcome.kind}`);
}

function joined(...parts: string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
