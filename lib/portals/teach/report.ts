import {
  attributeOf,
  childNodesOf,
  elementChildrenOf,
  isElementNode,
  isTextNode,
  localNameOf,
} from '../engine/dom.ts';
import { isTable, unseenTags } from '../engine/elements.ts';
import { type PortalPage, viewPage } from '../engine/page-view.ts';
import { recognisePage } from '../engine/recognise-page.ts';
import type { Place, PortalSpec } from '../spec.schema.ts';
import { isFormRow, namingCells } from './form-rows.ts';
import { isPersonal, type Personal, personalOn } from './personal.ts';
import { placeOf, stepsIn } from '../place.ts';
import { reportAttributes } from './report-attributes.ts';
import { type Known, knownWords, shapeCode, shapeText } from './shape.ts';
import { specWordings } from './spec-wordings.ts';
import type { ReportNode, SupportReport } from './teaching.ts';
import { toWording } from './wording.ts';

const mostNodes = 4_000;
/** A table's, list's or menu's further rows look like the first ones, and are more people's. */
const mostRows = 3;
const leftOut = new Set([...unseenTags, 'svg', 'math', 'link', 'meta']);
/** What may be a label: its words can be told, if the officer says so. */
const labelTags = new Set('label th legend button caption dt h1 h2 h3 h4 h5 h6'.split(' '));
const longestOriginal = 80;

type Report = {
  page: PortalPage;
  known: Known;
  personal: Personal;
  /** Cells that name a field as a label does. */
  naming: ReadonlySet<Element>;
  left: number;
  cut: SupportReport['cut'];
};

/** The structure of a page for support: no text, value, name or address of it as it is, but for wordings of the spec. */
export function reportPage(spec: PortalSpec, page: PortalPage): SupportReport {
  const view = viewPage(page);
  const recognition = recognisePage(spec, view);
  const personal = personalOn(view, spec);
  const known = knownWords(specWordings(spec));
  const naming = namingCells(view);
  const report: Report = { page, known, personal, naming, left: mostNodes, cut: { rows: 0, size: 0 } };
  const root = reportNode(page.document.body, report);
  return {
    place: toldPlace(placeOf(spec, view.href), spec, report.known),
    spec: `${spec.id} ${spec.version}`,
    page: recognition.kind === 'known' ? recognition.page : null,
    root,
    cut: report.cut,
  };
}

/** A path may bear a person's name: only steps that the spec knows, or that are words of the trade, stay as they are. */
function toldPlace(place: Place | null, spec: PortalSpec, known: Known): Place | null {
  if (place === null) return null;
  const steps = stepsIn(spec);
  const tell = (path: string): string =>
    path
      .split('/')
      .map((step) => {
        const [, bare = '', end = ''] = /^(.*?)([?;]?\*?)$/s.exec(step) ?? [];
        return steps.has(bare) ? step : `${shapeCode(bare, known)}${end}`;
      })
      .join('/');
  return {
    ...(place.path === undefined ? {} : { path: tell(place.path) }),
    ...(place.hash === undefined ? {} : { hash: tell(place.hash) }),
  };
}

function reportNode(element: Element, report: Report): ReportNode {
  report.left -= 1;
  const text = ownText(element);
  const isNaming = labelTags.has(localNameOf(element)) || report.naming.has(element);
  const isKnown = report.known.wording(text);
  const words = isNaming ? originalOf(element, report.personal) : null;
  // What stands there as it is, is not offered once more.
  const original = isKnown && words === toWording(text) ? null : words;
  const shadow = report.page.shadowOf(element);
  return {
    tag: localNameOf(element).replace(/\d{2,}/g, '9'),
    attributes: reportAttributes(element, report.known),
    ...(text === '' ? {} : { text: isKnown ? text : shapeText(text) }),
    ...(original === null ? {} : { original }),
    children: [
      ...(shadow === null ? [] : [reportShadow(shadow, report)]),
      ...reportChildren(element, report),
    ],
  };
}

function reportShadow(shadow: ShadowRoot, report: Report): ReportNode {
  report.left -= 1;
  return {
    tag: '#shadow-root',
    attributes: {},
    shadow: shadow.mode,
    children: reportChildren(shadow, report),
  };
}

function reportChildren(parent: Element | ShadowRoot, report: Report): ReportNode[] {
  const kept: ReportNode[] = [];
  const rows = new Map<string, number>();
  for (const child of isElementNode(parent) ? elementChildrenOf(parent) : parent.children) {
    if (leftOut.has(localNameOf(child))) continue;
    const seen = (rows.get(rowKind(child)) ?? 0) + 1;
    rows.set(rowKind(child), seen);
    const isSurplus = rowKind(child) !== '' && seen > mostRows;
    if (isSurplus || report.left <= 0)
      report.cut[isSurplus ? 'rows' : 'size'] +=
        1 + Element.prototype.getElementsByTagName.call(child, '*').length;
    else kept.push(reportNode(child, report));
  }
  return kept;
}

/** Things that come in rows, by what they are; empty for everything else, as for the lines of a form. */
function rowKind(element: Element): string {
  const role = attributeOf(element, 'role') ?? '';
  if (['row', 'option', 'listitem', 'menuitem', 'treeitem'].includes(role)) return role;
  const tag = localNameOf(element);
  if (tag === 'tr' && isFormRow(element)) return '';
  if (['tr', 'option', 'li'].includes(tag)) return tag;
  return tag === 'tbody' && element.parentElement !== null && isTable(element.parentElement) ? 'tbody' : '';
}

function ownText(element: Element): string {
  if (localNameOf(element) === 'textarea') return '';
  return [...childNodesOf(element)]
    .filter(isTextNode)
    .map((node) => node.nodeValue ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A label's words, if they could be anybody's label: no digits, nothing personal, nothing of controls inside it. */
function originalOf(element: Element, personal: Personal): string | null {
  const words = toWording(wordsIn(element));
  if (words === '' || words.length > longestOriginal || /\p{N}/u.test(words)) return null;
  return isPersonal(words, personal) ? null : words;
}

function wordsIn(node: Node): string {
  return [...childNodesOf(node)]
    .map((child) => {
      if (isTextNode(child)) return child.nodeValue ?? '';
      return isElementNode(child) && !noWords.has(localNameOf(child)) ? wordsIn(child) : '';
    })
    .join(' ');
}

const noWords = new Set([...leftOut, 'select', 'textarea', 'input', 'ul', 'ol', 'table']);
