import type { AttachProof } from '#lib/domain/dossier-event.schema';
import type { Text } from '../text/create-text.ts';
import type { IconName } from '../ui/icons.ts';

/** How it is known that a file is on its row: read back, by its name, or by the officer's word. `when` is in words. */
export function describeProof(
  proof: AttachProof,
  when: string,
  { t }: Text,
): { icon: IconName; pill: string; evidence: string } {
  if (proof.how === 'byOfficer') {
    const evidence = t('component.evidence.byOfficer', { when });
    return {
      icon: 'byHand',
      pill: t('pill.attachedByHand'),
      evidence: proof.note ? `${evidence} ${proof.note}` : evidence,
    };
  }
  const named = proof.nameAs === undefined ? '' : ` (${t(`proof.nameAs.${proof.nameAs}`)})`;
  if (proof.readBack !== null) {
    const evidence = t('component.evidence.readBack', { when, named });
    return { icon: 'shield', pill: t('pill.attached'), evidence };
  }
  const key = proof.uploadStatus === null ? 'component.evidence.shown' : 'component.evidence.uploadDone';
  return { icon: 'check', pill: t('pill.attached'), evidence: t(key, { when, named }) };
}
