import type { ChecklistLine, OverLimit, Progress } from '#lib/domain/checklist';
import { mostRounds } from '#lib/domain/attach-way';
import type { AttachFailure, FileFacts } from '#lib/domain/dossier-event.schema';
import type { Text } from '../text/create-text.ts';
import type { IconName } from '../ui/icons.ts';
import type { Tone } from '../ui/tone.ts';
import { describeFailure, isBareStatus, withoutStop } from './describe-failure.ts';
import { describeProof } from './describe-proof.ts';
import { countPages, type TrayPaper } from './paper-view.ts';
import { isRowFull } from './ways-on.ts';

/** A component's state: its pill, and in words how it is known or what to do next. */
export type ComponentWords = {
  tone: Tone;
  icon: IconName;
  pill: string;
  evidence: string;
  needsAction: boolean;
};

/** One line of the checklist in words. `now` is an ISO instant; `canPair`: some row of the page may be pointed out as its own. */
export function describeLine(
  line: ChecklistLine,
  papers: readonly TrayPaper[],
  now: string,
  text: Text,
  canPair = true,
): ComponentWords {
  const { t, formats } = text;
  const { component, state } = line;
  const quiet = (tone: Tone, icon: IconName, pill: string, evidence: string): ComponentWords => ({
    tone,
    icon,
    pill,
    evidence,
    needsAction: false,
  });
  const telling = (tone: Tone, icon: IconName, pill: string, evidence: string): ComponentWords => ({
    ...quiet(tone, icon, pill, evidence),
    needsAction: true,
  });
  switch (state.kind) {
    case 'attaching':
      return { ...describeProgress(state.progress, text), tone: 'action', needsAction: false };
    case 'byHand':
      return quiet('action', 'working', t('pill.byHand'), describeFiles(papers, state.file, text));
    case 'attached':
      return component.state.kind === 'attached'
        ? {
            ...describeProof(component.state.proof, formats.when(component.state.at, now), text),
            tone: 'done',
            needsAction: false,
          }
        : quiet('done', 'check', t('pill.attached'), '');
    case 'failed': {
      const failure = component.state.kind === 'failed' ? component.state.failure : null;
      const isOpen = failure?.kind === 'notProven';
      return telling(
        isOpen ? 'attention' : 'failure',
        isOpen ? 'lookAgain' : 'alert',
        isOpen ? t('pill.notProven') : t('pill.failed'),
        failure === null
          ? ''
          : isRowFull(line)
            ? t('failure.notFound.rowFull')
            : describeFailure(failure, text),
      );
    }
    case 'noRow':
      return telling(
        'attention',
        'forked',
        t('pill.noRow'),
        t(canPair ? 'line.noRow' : 'line.noRow.noneFree'),
      );
    case 'twoRows':
      return telling('attention', 'forked', t('pill.twoRows'), t('line.twoRows'));
    case 'alreadyThere': {
      const words = t(line.hasPapers ? 'line.alreadyThere' : 'line.alreadyThere.noPapers');
      return telling('attention', 'lookAgain', t('pill.alreadyThere'), words);
    }
    case 'overLimit':
      return telling('attention', 'alert', t('pill.overLimit'), describeLimit(state.why, text));
    case 'ready':
      return quiet('action', 'paperclip', t('pill.ready'), describeFiles(papers, null, text));
    case 'missing': {
      const { required } = component;
      const words = required
        ? `${t('component.required')} · ${t('component.noFile').toLocaleLowerCase()}`
        : t('component.noFile');
      return required
        ? quiet('attention', 'waiting', t('pill.missing'), words)
        : quiet('neutral', 'open', t('pill.optional'), words);
    }
  }
}

function describeProgress(
  progress: Progress,
  text: Text,
): Pick<ComponentWords, 'icon' | 'pill' | 'evidence'> {
  const { t } = text;
  switch (progress.kind) {
    case 'preparing':
      return { icon: 'working', pill: t('pill.preparing'), evidence: t('line.preparing') };
    case 'waiting':
      return { icon: 'clock', pill: t('pill.waiting'), evidence: t('line.waiting') };
    case 'again': {
      const count = { round: progress.round, of: mostRounds };
      return {
        icon: 'clock',
        pill: t('pill.again', count),
        evidence: t('line.again', { why: describeLast(progress.last, text) }),
      };
    }
    case 'lookingAgain':
      return { icon: 'working', pill: t('pill.attaching'), evidence: t('line.lookingAgain') };
    case 'running': {
      const count = { round: progress.round, of: mostRounds };
      const pill = progress.round > 1 ? t('pill.again', count) : t('pill.attaching');
      return { icon: 'working', pill, evidence: t('component.evidence.attaching') };
    }
  }
}

/** Why the last try came to nothing, without what a person would have to do: it is done again by itself. */
function describeLast(last: AttachFailure, { t }: Text): string {
  switch (last.kind) {
    case 'refusedByPortal':
      return isBareStatus(last)
        ? t('line.again.status', { status: last.status ?? '' })
        : t('line.again.refused', { words: withoutStop(last.words) });
    case 'stepNotDone':
      return t('line.again.step', { words: last.words });
    case 'covered':
      return t('line.again.covered');
    default:
      return t('line.again.page');
  }
}

function describeLimit(why: OverLimit, { t, formats }: Text): string {
  return why.kind === 'tooLarge'
    ? t('line.tooLarge', { size: formats.size(why.bytes), limit: formats.size(why.limitBytes) })
    : t('line.typeNotAccepted', { accept: why.accept });
}

/** `2 tệp · 3 trang · 1,9 MB · đã ký số` */
function describeFiles(papers: readonly TrayPaper[], file: FileFacts | null, { t, formats }: Text): string {
  const counts = papers.map(({ paper }) => countPages(paper));
  const pages = file === null ? sum(counts) : file.pages;
  const bytes = file === null ? papers.reduce((total, { paper }) => total + paper.bytes, 0) : file.bytes;
  const isSigned =
    file?.signed ?? papers.some(({ paper: { facts } }) => facts.kind === 'pdf' && facts.signed);
  return [
    papers.length > 1 ? t('component.files', { count: papers.length }) : null,
    pages === null ? null : t('component.pages', { count: pages }),
    formats.size(bytes),
    isSigned ? t('component.signed') : null,
    papers.some(({ paper: { facts } }) => facts.kind === 'pdf' && !facts.editable)
      ? t('component.asIs')
      : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');
}

function sum(counts: readonly (number | null)[]): number | null {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count), 0);
}
