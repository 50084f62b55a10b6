import type { AttachFailure, AttachProof, FileFacts } from '#lib/domain/dossier-event.schema';
import type { DossierComponent } from '#lib/domain/dossier';
import { lowered, partWord } from '../portal/page-words.ts';
import type { Text } from '../text/create-text.ts';
import type { IconName } from '../ui/icons.ts';
import type { Tone } from '../ui/tone.ts';
import { countPages, type PaperProblem, type TrayPaper } from './paper-view.ts';

/** A component's state: its pill, and in words how it is known or what to do next. */
export type ComponentWords = {
  tone: Tone;
  icon: IconName;
  pill: string;
  evidence: string;
  needsAction: boolean;
};

export function describeComponent(
  {
    component,
    papers,
    isReady,
    isAttaching,
    now,
  }: {
    component: DossierComponent;
    papers: readonly TrayPaper[];
    isReady: boolean;
    isAttaching: boolean;
    now: string;
  },
  text: Text,
): ComponentWords {
  const { t, formats } = text;
  const { state } = component;
  if (isAttaching) {
    const evidence = t('component.evidence.attaching');
    return { tone: 'action', icon: 'working', pill: t('pill.attaching'), evidence, needsAction: false };
  }
  if (state.kind === 'failed') {
    const isOpen = state.failure.kind === 'notProven';
    return {
      tone: isOpen ? 'attention' : 'failure',
      icon: isOpen ? 'lookAgain' : 'alert',
      pill: isOpen ? t('pill.notProven') : t('pill.failed'),
      evidence: describeFailure(state.failure, text),
      needsAction: true,
    };
  }
  if (isReady || state.kind === 'ready') {
    const evidence = describeFiles(papers, state.kind === 'ready' ? state.file : null, text);
    return { tone: 'action', icon: 'paperclip', pill: t('pill.ready'), evidence, needsAction: false };
  }
  if (state.kind === 'attached') {
    return {
      ...describeProof(state.proof, formats.when(state.at, now), text),
      tone: 'done',
      needsAction: false,
    };
  }
  return component.required
    ? {
        tone: 'attention',
        icon: 'waiting',
        pill: t('pill.missing'),
        evidence: noFile(t, true),
        needsAction: false,
      }
    : {
        tone: 'neutral',
        icon: 'open',
        pill: t('pill.optional'),
        evidence: noFile(t, false),
        needsAction: false,
      };
}

function noFile(t: Text['t'], isRequired: boolean): string {
  return isRequired
    ? `${t('component.required')} · ${t('component.noFile').toLocaleLowerCase()}`
    : t('component.noFile');
}

function describeProof(
  proof: AttachProof,
  when: string,
  { t }: Text,
): Pick<ComponentWords, 'icon' | 'pill' | 'evidence'> {
  if (proof.how === 'byOfficer') {
    const evidence = t('component.evidence.byOfficer', { when });
    return {
      icon: 'byHand',
      pill: t('pill.attachedByHand'),
      evidence: proof.note ? `${evidence} ${proof.note}` : evidence,
    };
  }
  if (proof.readBack !== null) {
    return { icon: 'shield', pill: t('pill.attached'), evidence: t('component.evidence.readBack', { when }) };
  }
  const key = proof.uploadStatus === null ? 'component.evidence.shown' : 'component.evidence.uploadDone';
  return { icon: 'check', pill: t('pill.attached'), evidence: t(key, { when }) };
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

/** Why a file is not (or not provably) on its row, and what to do about it. */
export function describeFailure(failure: AttachFailure, text: Text): string {
  const { t, formats } = text;
  switch (failure.kind) {
    case 'rowHoldsFile':
      return t('failure.rowHoldsFile', { files: failure.files.join(', ') });
    case 'notFound':
      return describeNotFound(failure.field, text);
    case 'tooLarge':
      return t('failure.tooLarge', { limit: formats.size(failure.limitBytes) });
    case 'nameTooLong':
      return t('failure.nameTooLong', { limit: failure.limit });
    case 'stepNotDone':
      return t(`failure.stepNotDone.${failure.why}`, { words: failure.words });
    case 'typeNotAccepted':
      return t('failure.typeNotAccepted', { accept: failure.accept });
    case 'refusedByPortal':
      return t('failure.refusedByPortal', { words: failure.words });
    case 'switchedOff':
      return t('failure.switchedOff', { why: failure.why });
    case 'notProven':
      return t(`failure.notProven.${failure.why}`);
    default:
      return t(`failure.${failure.kind}`);
  }
}

function describeNotFound(field: string, text: Text): string {
  const { t } = text;
  if (field === 'fileInput') return t('failure.notFound.fileInput');
  if (field === 'components') return t('failure.notFound.table');
  const word = lowered(partWord('intake', field, text));
  return t(field.startsWith('components.') ? 'failure.notFound.column' : 'failure.notFound', { field: word });
}

/** What is wrong with a file that was not taken, and what to do about it. */
export function describeProblem(
  { why, found, limitBytes }: Omit<PaperProblem, 'id' | 'name'>,
  { t, formats }: Text,
): string {
  if (why === 'notWhatItsNameSays' && found) return t('problem.notWhatItsNameSays.found', { found });
  if (why === 'tooLarge') {
    return limitBytes === undefined
      ? t('problem.tooLarge.unknown')
      : t('problem.tooLarge', { limit: formats.size(limitBytes) });
  }
  return t(`problem.${why}`);
}
