import type { PageKind, PartKind } from '#lib/domain/portal-part';

export { pageKinds, type PageKind as KnownKind, type PartKind } from '#lib/domain/portal-part';

/** A part that a kind of page may have. `optional`: the product does its work without it. */
export type PagePart = { part: string; kind: PartKind; optional: boolean };

const control = (part: string, optional = false): PagePart => ({ part, kind: 'control', optional });
const text = (part: string, optional = false): PagePart => ({ part, kind: 'text', optional });
const column = (part: string, optional = false): PagePart => ({ part, kind: 'column', optional });

const components: readonly PagePart[] = [
  column('components.name'),
  column('components.file'),
  column('components.copyKind', true),
  column('components.required', true),
];
const mark: readonly PagePart[] = [{ part: 'recognise', kind: 'mark', optional: false }];

/** The parts each kind of page may have, in the order a person meets them. A plain page is only recognised. */
export const pageParts: Readonly<Record<PageKind, readonly PagePart[]>> = {
  signIn: mark,
  captcha: mark,
  home: mark,
  waitingList: mark,
  lookUp: mark,
  intake: [
    control('citizenNumber'),
    control('fullName'),
    control('procedure'),
    control('unitCode', true),
    control('channel', true),
    ...components,
  ],
  dossierDetail: [
    text('number'),
    text('procedure'),
    text('citizenNumber', true),
    text('fullName', true),
    text('unitCode', true),
    text('receipt', true),
    text('due', true),
    text('status', true),
    ...components,
  ],
  accountSearch: [
    control('number'),
    { part: 'search', kind: 'button', optional: false },
    column('results.number'),
    column('results.name', true),
    column('results.accountKind', true),
    column('results.status', true),
    { part: 'empty', kind: 'message', optional: false },
  ],
};
