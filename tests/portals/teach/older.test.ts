import { afterEach, describe, expect, test } from 'vitest';
import { viewPage, type PageView } from '#lib/portals/engine/page-view';
import { readPage } from '#lib/portals/engine/read-page';
import { changeSpec } from '#lib/portals/corrections/change-spec';
import { practiceSpec } from '#lib/portals/practice/spec';
import { PortalSpec } from '#lib/portals/spec.schema';
import { derivePart } from '#lib/portals/teach/derive';
import type { Derived } from '#lib/portals/teach/teaching';
import { keepPart, type TeachDraft } from '#lib/workflows/teach-page';
import { openFixture, showPage } from '../page.ts';
import mixed from '../practice/builds/mixed-intake.html?raw';
import spa from '../practice/builds/spa-intake.html?raw';
import { bareSpec, derive, today } from './help.ts';

afterEach(() => document.body.replaceChildren());

/** What an officer points at on the form nobody described: the text of a line, and which cell of it. */
const pointed: [part: string, says: string, at: 'td' | 'th'][] = [
  ['citizenNumber', 'ID number', 'td'],
  ['fullName', 'Full name', 'td'],
  ['procedure', 'Procedure', 'td'],
  ['components.file', 'Attachment', 'th'],
];

function pointAt(view: PageView, says: string, at: 'td' | 'th'): HTMLElement {
  const cell = [...view.document.querySelectorAll<HTMLElement>(at)].find((each) =>
    each.textContent.startsWith(says),
  );
  const field = at === 'th' ? cell : cell?.nextElementSibling?.querySelector<HTMLElement>('input, select');
  if (!field) throw new Error(`No ${says}`);
  return field;
}

function keep(draft: TeachDraft, part: string, derived: Derived): TeachDraft {
  if (derived.kind === 'column') return keepPart(draft, part, derived);
  if (derived.kind === 'press') return keepPart(draft, part, derived);
  if (derived.kind === 'impossible') throw new Error(`${part}: ${derived.why}`);
  const finders = derived.finders.filter(({ chosen }) => chosen).map(({ finder }) => finder);
  return keepPart(draft, part, { finders, older: derived.older });
}

describe('what worked before goes on working', () => {
  test('a spec taught on the English form still reads the Vietnamese one as before', () => {
    const english = openFixture(mixed);
    const view = viewPage(showPage(english.html, english.href));
    const spec = PortalSpec.parse(practiceSpec);
    const draft = pointed.reduce<TeachDraft>(
      (known, [part, says, at]) => {
        const element = pointAt(view, says, at);
        return keep(
          known,
          part,
          derivePart(element, { part, page: 'intake', ref: 'e1', since: today }, spec, view),
        );
      },
      { page: 'intake', changes: [] },
    );
    for (const change of draft.changes) expect(changeSpec(spec, change, today)).toBe(true);

    const read = readPage(spec, showPage(english.html, english.href));
    expect(read).toMatchObject({ kind: 'intake', citizenNumber: '001188012345', failures: [] });
    const vietnamese = openFixture(spa);
    expect(readPage(spec, showPage(vietnamese.html, vietnamese.href))).toEqual(
      readPage(practiceSpec, showPage(vietnamese.html, vietnamese.href)),
    );
  });

  const spec: PortalSpec = {
    ...bareSpec,
    pages: {
      intake: {
        recognise: { places: [{}], has: [[{ by: 'label', text: ['A'], since: today }]], hasNot: [] },
        fields: {
          citizenNumber: {
            reads: 'control',
            finders: [
              { by: 'label', text: ['Not here'], since: today },
              { by: 'label', text: ['Here'], since: today },
              { by: 'label', text: ['Beside it'], since: today },
            ],
          },
        },
        channels: { inPerson: [], byPost: [] },
        components: {
          columns: {
            name: { header: ['Tên giấy tờ', 'Tệp', 'Paper'] },
            file: { header: ['Đính kèm'] },
          },
          requiredWords: [],
          upload: practiceSpec.pages.intake.components.upload,
        },
      },
    },
  };

  test('an old way that sees another element on this page is dropped, one that sees nothing or the same is kept', () => {
    const derived = derive(
      '<p><label>Here <input data-here></label></p><p><label>Beside it <input></label></p>',
      'citizenNumber',
      'intake',
      spec,
    );
    expect(derived).toMatchObject({
      kind: 'derived',
      older: [{ text: ['Not here'] }, { text: ['Here'] }],
    });
  });

  test('an old wording of a column that another header of this table bears is dropped', () => {
    const derived = derive(
      '<table><thead><tr><th data-here>Paper</th><th>Tệp</th></tr></thead><tbody><tr><td>a</td><td>b</td></tr></tbody></table>',
      'components.name',
      'intake',
      spec,
    );
    expect(derived).toMatchObject({ kind: 'column', header: 'Paper', older: ['Tên giấy tờ', 'Paper'] });
  });
});
