import { viewPage, type PortalPage } from '#lib/portals/engine/page-view';
import { findOne } from '#lib/portals/engine/find';
import { readPage } from '#lib/portals/engine/read-page';
import { readValue } from '#lib/portals/engine/read-value';
import { askAccount } from '#lib/portals/engine/ask-account';
import { chooseItem } from '#lib/portals/engine/verbs/choose-item';
import type { VerbContext } from '#lib/portals/engine/verbs/context';
import { fillControl } from '#lib/portals/engine/verbs/fill-control';
import { elementsIn } from '#lib/portals/engine/walk';
import { waitUntil } from '#lib/portals/engine/verbs/wait-until';
import type { FieldSpec } from '#lib/portals/spec.schema';
import { emptyIntake, type Intake, type Kit } from './kit.ts';
import { fields, menuOf, spec } from './spec.ts';

/** A dossier, as the app's own model holds it. */
export const sample: Intake = {
  number: '001188012345',
  name: 'Nguyễn Thị Hương Giang',
  birth: '1988-03-05',
  procedure: '607',
  ward: 'Phường Bến Thành',
  channel: 'BC',
  proxy: true,
  done: '',
};

/** The same dossier, as the page shows it and as it is filled in. */
const shown = {
  number: sample.number,
  name: sample.name,
  birth: '05/03/1988',
  procedure: '607 - Cấp lại sổ BHXH',
  ward: sample.ward,
  channel: 'Bưu chính',
  proxy: 'true',
};

type Field = keyof typeof shown;
const fieldNames = ['number', 'name', 'birth', 'procedure', 'ward', 'channel', 'proxy'] as const;

/** What a check comes to: what is expected to be, or else what happened. */
export type Outcome = { expected: unknown; actual: unknown };
export type Check = { verb: string; run(kit: Kit, root: HTMLElement): Promise<Outcome> };

function showIn(path: string): PortalPage {
  return {
    document,
    location: { href: `http://127.0.0.1:1/${path}` },
    shadowOf: (element) => element.shadowRoot,
  };
}

/** `speed`: how many times as fast its clock runs, so that giving up takes no minute. */
export function contextOf(page: PortalPage, speed = 1): VerbContext {
  return {
    page,
    settle: () => new Promise((resolve) => requestAnimationFrame(() => resolve())),
    now: () => performance.now() * speed,
    after: (milliseconds, task) => {
      const timer = setTimeout(task, milliseconds / speed);
      return () => clearTimeout(timer);
    },
  };
}

type Opened<Page, Result = Outcome> = (app: Page, page: PortalPage, context: VerbContext) => Promise<Result>;
type IntakeApp = Awaited<ReturnType<Kit['showIntake']>>;
type AccountsApp = Awaited<ReturnType<Kit['showAccounts']>>;

function withIntake(check: Opened<IntakeApp>): Check['run'] {
  return (kit, root) => opened(kit.showIntake(root), 'nhap-ho-so', 'Thao tác', check);
}

function withAccounts(check: Opened<AccountsApp>): Check['run'] {
  return (kit, root) => opened(kit.showAccounts(root), 'tai-khoan', 'Tìm kiếm', check);
}

/** Opens a page, waits until the framework has drawn its last part, checks it, and takes it away. */
async function opened<App extends { remove(): void }, Result>(
  showing: App | Promise<App>,
  path: string,
  last: string,
  check: Opened<App, Result>,
): Promise<Result> {
  const app = await showing;
  const page = showIn(path);
  const context = contextOf(page);
  await waitUntil(() => (isDrawn(page, last) ? true : null), 4000, context);
  try {
    return await check(app, page, context);
  } finally {
    app.remove();
  }
}

/** Looks at a kit's intake page as soon as it shows the sample dossier. */
export function withSample<Result>(
  kit: Kit,
  root: HTMLElement,
  look: (page: PortalPage) => Result,
): Promise<Result> {
  return opened(kit.showIntake(root), 'nhap-ho-so', 'Thao tác', async (app, page, context) => {
    await app.write(sample);
    const isRead = (): true | null => {
      const reading = readPage(spec, page);
      return reading.kind === 'intake' && reading.citizenNumber !== '' && reading.channel !== null
        ? true
        : null;
    };
    await waitUntil(isRead, 2000, context);
    return look(page);
  });
}

function isDrawn({ document: { body } }: PortalPage, text: string): boolean {
  return body.innerText.includes(text) || body.querySelector(`[value="${text}"]`) !== null;
}

type Readings = Readonly<Record<Field, string>>;
const readings = new Map<string, Readings>();

/** Reads all fields of the sample dossier in one go, as a framework takes long to draw its page. */
function readField(field: Field): Check['run'] {
  return async (kit, root) => {
    const known = readings.get(kit.name);
    if (known !== undefined) return { expected: shown[field], actual: known[field] };
    return await withIntake(async (app, page, context) => {
      await app.write(sample);
      await waitUntil(
        () => (JSON.stringify(readAll(page)) === JSON.stringify(shown) ? true : null),
        600,
        context,
      );
      const read = readAll(page);
      readings.set(kit.name, read);
      return { expected: shown[field], actual: read[field] };
    })(kit, root);
  };
}

function readAll(page: PortalPage): Readings {
  const view = viewPage(page);
  const read = (field: Field): string => {
    const found = findOne(fields[field].finders, view, 'control');
    return found.kind === 'found' ? (found.says ?? readValue(found.element)) : found.why;
  };
  return {
    number: read('number'),
    name: read('name'),
    birth: read('birth'),
    procedure: read('procedure'),
    ward: read('ward'),
    channel: read('channel'),
    proxy: read('proxy'),
  };
}

function fillField(field: Field): Opened<IntakeApp> {
  return async (app, page, context) => {
    const found = findOne(fields[field].finders, viewPage(page), 'control');
    if (found.kind === 'failed') return { expected: 'found', actual: found.why };
    const { fill }: FieldSpec = fields[field];
    const result = await fillControl(found.element, shown[field], fill ?? null, context);
    return {
      expected: { result: { kind: 'kept' }, model: { ...emptyIntake, [field]: sample[field] }, open: 0 },
      actual: { result, model: app.read(), open: openPopups() },
    };
  };
}

const refuseChoice: Opened<IntakeApp> = async (app, page) => {
  const found = findOne(fields.procedure.finders, viewPage(page), 'control');
  if (found.kind === 'failed') return { expected: 'found', actual: found.why };
  const result = await fillControl(found.element, '999 - Không có quy trình này', null, contextOf(page, 4));
  return {
    expected: { kind: 'noSuchChoice', model: emptyIntake, open: 0 },
    actual: { kind: result.kind, model: app.read(), open: openPopups() },
  };
};

const readTable: Opened<IntakeApp> = async (_, page) => {
  const reading = readPage(spec, page);
  const rows = reading.kind === 'intake' ? reading.components : null;
  return {
    expected: ['Tờ khai TK1-TS true true', 'Sổ bảo hiểm xã hội false true', 'Giấy ủy quyền false true'],
    actual: rows?.map(({ name, required, canUpload }) => `${name} ${required} ${canUpload}`) ?? reading.kind,
  };
};

const chooseInRow: Opened<IntakeApp> = async (app, page, context) => {
  const opener = openerIn(page);
  if (typeof opener === 'string') return { expected: 'found', actual: opener };
  const result = await chooseItem(opener, ['Ký số'], context);
  return {
    expected: { result: { kind: 'chosen' }, done: 'Sổ bảo hiểm xã hội: Ký số' },
    actual: { result, done: app.read().done },
  };
};

const refuseItem: Opened<IntakeApp> = async (app, page) => {
  const opener = openerIn(page);
  if (typeof opener === 'string') return { expected: 'found', actual: opener };
  const result = await chooseItem(opener, ['Chuyển tiếp'], contextOf(page, 3));
  return {
    expected: { result: { kind: 'noSuchChoice', offered: 3 }, done: '', open: 0 },
    actual: { result, done: app.read().done, open: openPopups() },
  };
};

function openerIn(page: PortalPage): HTMLElement | string {
  const cell = findOne(menuOf('Sổ bảo hiểm xã hội'), viewPage(page), 'any');
  if (cell.kind === 'failed') return cell.why;
  const parts = elementsIn(cell.element, page.shadowOf);
  return parts.find((part) => part.matches('button, [role="button"]')) ?? 'no button';
}

function ask(number: string, answer: string): Opened<AccountsApp> {
  return async (app, page, context) => {
    const result = await askAccount(number, { ...context, spec, documentId: 'd', revision: () => 1 });
    const reading = readPage(spec, page);
    const account = reading.kind === 'accountSearch' ? reading.account : null;
    const row = account?.rows[0];
    return {
      expected: { kind: 'asked', asked: [number], echo: number, answer },
      actual: {
        kind: result.kind === 'failed' ? result.failure : result.kind,
        asked: app.asked(),
        echo: account?.echo,
        answer: row === undefined ? account?.empty : [row.number, row.name, row.accountKind].join(' '),
      },
    };
  };
}

/** Lists, menus and calendars that are still open. */
function openPopups(): number {
  const kinds =
    '.ant-select-dropdown, .ant-picker-dropdown, .ant-dropdown, .mat-mdc-menu-panel, .mat-mdc-select-panel, .mat-mdc-autocomplete-panel, .mat-datepicker-content, .ui-datepicker, .ui-autocomplete, .ui-selectmenu-open, .ui-menu, [popover]:popover-open, [opened]';
  return [...document.querySelectorAll(kinds)].filter(
    (popup) =>
      popup.checkVisibility({ visibilityProperty: true }) && popup.getBoundingClientRect().height > 0,
  ).length;
}

export const checks: readonly Check[] = [
  {
    verb: 'recognise intake',
    run: withIntake(async (_, page) => ({ expected: 'intake', actual: readPage(spec, page).kind })),
  },
  ...fieldNames.map((field) => ({ verb: `read ${field}`, run: readField(field) })),
  ...fieldNames.map((field) => ({ verb: `fill ${field}`, run: withIntake(fillField(field)) })),
  { verb: 'no such choice', run: withIntake(refuseChoice) },
  { verb: 'read table', run: withIntake(readTable) },
  { verb: 'choose in row menu', run: withIntake(chooseInRow) },
  { verb: 'no such menu item', run: withIntake(refuseItem) },
  {
    verb: 'recognise accounts',
    run: withAccounts(async (_, page) => ({ expected: 'accountSearch', actual: readPage(spec, page).kind })),
  },
  {
    verb: 'ask, found',
    run: withAccounts(ask('001188012345', '001188012345 NGUYỄN THỊ HƯƠNG GIANG Tài khoản VNeID mức 2')),
  },
  { verb: 'ask, none', run: withAccounts(ask('001188099999', 'Không tìm thấy tài khoản phù hợp')) },
];
