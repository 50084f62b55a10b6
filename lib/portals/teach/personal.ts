import { foldText } from '#lib/domain/text';
import { isControl, isInput } from '../engine/elements.ts';
import type { PageView } from '../engine/page-view.ts';
import { valuesOf } from '../engine/sight.ts';
import { findPersonal, namesAfterSalutation } from '../personal.ts';
import type { PortalSpec } from '../spec.schema.ts';
import { specWordings } from './spec-wordings.ts';

/** Nothing that equals or holds one of these may go into a finder (T2). */
export type Personal = {
  /** Values of people that the page shows now, folded. */
  shown: ReadonlySet<string>;
  /** Wordings of the spec, folded: what merely reads like a name is none where a portal is known to say it. */
  wordings: ReadonlySet<string>;
};

/** Parts whose values are a person's or a dossier's own; a procedure or a state is everybody's. */
const ofOne = new Set(['citizenNumber', 'fullName', 'unitCode', 'number', 'receipt']);
const typed = new Set(['text', 'search', 'tel', 'email', 'number', 'password', 'url', 'date']);

/** The values that the page shows of people: what is typed, what the spec reads, and names after "Ông", "Bà". */
export function personalOn(view: PageView, spec: PortalSpec): Personal {
  const typedIn = view.controls.flatMap(({ element }) =>
    isControl(element) && (!isInput(element) ? element.localName === 'textarea' : typed.has(element.type))
      ? [element.value]
      : [],
  );
  const read = Object.entries(valuesOf(spec, view)).flatMap(([part, value]) =>
    ofOne.has(part) ? [value] : [],
  );
  const addressed = view.captions.flatMap(({ element }) => namesAfterSalutation(element.textContent));
  return {
    shown: new Set([...typedIn, ...read, ...addressed].map(foldText).filter((value) => value.length > 1)),
    wordings: new Set(specWordings(spec).map(foldText)),
  };
}

/** Whether a text could be somebody's: it reads like it, or holds a value that the page shows. */
export function isPersonal(text: string, { shown, wordings }: Personal): boolean {
  const folded = foldText(text);
  const found = findPersonal(text);
  if (found !== null && (found.sure === 'certain' || !wordings.has(folded))) return true;
  if (shown.has(folded)) return true;
  const padded = ` ${folded} `;
  return [...shown].some((value) => value.length > 3 && padded.includes(` ${value} `));
}
