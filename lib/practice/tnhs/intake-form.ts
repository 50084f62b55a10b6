import type { IntakeForm } from '../dossiers.ts';

/** The intake form as it was sent, by the keys of its description. */
export function toIntakeForm(draftId: string, field: (key: string) => string): IntakeForm {
  return {
    draftId,
    channel: field('channel'),
    applicant: {
      kind: field('kind') === 'organisation' ? 'organisation' : 'individual',
      number: field('number'),
      name: field('name'),
      birthDate: field('birthDate'),
      phone: field('phone'),
      unitCode: field('unitCode').toUpperCase(),
      unitName: field('unitName'),
    },
  };
}
