import type { AccountReading, AccountRow } from '#lib/domain/account.schema';
import type { ComponentRow, FieldFailure, PageReading } from '#lib/domain/page-reading.schema';
import type { PageSpec } from '../part-of.ts';
import type {
  AccountSearchPageSpec,
  ComponentTableSpec,
  DetailPageSpec,
  FieldSpec,
  IntakePageSpec,
  PortalSpec,
} from '../spec.schema.ts';
import { isDrawn } from './drawn.ts';
import { describe } from './elements.ts';
import { findField } from './find-field.ts';
import { findOne } from './find.ts';
import { flatText } from './flat.ts';
import { findMappedTables } from './grid.ts';
import { type PageView, type PortalPage, viewPage } from './page-view.ts';
import { readComponentTable } from './read-components.ts';
import { parseProcedure, toChannel } from './read-words.ts';
import { ownOf } from '../own.ts';
import { readFound } from './read-value.ts';
import { recognisePage } from './recognise-page.ts';
import { speaksOf } from './speaks-of.ts';
import { offOf } from './switched-off.ts';

/** Rows of an account search beyond this many change no answer, and are other people's. */
const mostAccountRows = 20;

/** What the page shows now. Never throws: what cannot be read is named in the reading. */
export function readPage(spec: PortalSpec, page: PortalPage): PageReading {
  return readView(spec, viewPage(page));
}

/** Like `readPage`, of a look that was taken already. */
export function readView(spec: PortalSpec, view: PageView): PageReading {
  const recognition = recognisePage(spec, view);
  if (recognition.kind === 'unknown') return recognition;
  const off = offOf(spec, recognition.page);
  if (off !== undefined) return { kind: 'switchedOff', page: recognition.page, why: off.why };
  const { intake, dossierDetail, accountSearch } = spec.pages;
  switch (recognition.page) {
    case 'intake':
      return intake ? readIntake(view, intake) : noSuchPage;
    case 'dossierDetail':
      return dossierDetail ? readDetail(view, dossierDetail) : noSuchPage;
    case 'accountSearch':
      return accountSearch ? readAccountSearch(view, accountSearch) : noSuchPage;
    default:
      return { kind: recognition.page };
  }
}

const noSuchPage: PageReading = { kind: 'unknown', candidates: [] };

function readIntake(view: PageView, page: IntakePageSpec): PageReading {
  const read = fieldReader(view, page);
  const subject = readSubject(read, page);
  const channel = toChannel(read.field('channel', page.fields.channel), page.channels);
  const components = read.components(page.components);
  return { kind: 'intake', ...subject, components, channel, failures: read.failures };
}

function readDetail(view: PageView, page: DetailPageSpec): PageReading {
  const read = fieldReader(view, page);
  const subject = readSubject(read, page);
  return {
    kind: 'dossierDetail',
    ...subject,
    number: read.field('number', page.fields.number),
    receipt: read.field('receipt', page.fields.receipt),
    due: read.field('due', page.fields.due),
    status: read.field('status', page.fields.status),
    components: read.components(page.components),
    failures: read.failures,
  };
}

function readAccountSearch(view: PageView, page: AccountSearchPageSpec): PageReading {
  const read = fieldReader(view, page);
  const echo = read.field('number', page.fields.number);
  const tables = findMappedTables(view, page.results.columns);
  if (tables.length > 1) {
    const found = tables.map(({ element }) => describe(element));
    read.failures.push({ field: 'results', why: 'ambiguous', found });
  }
  const [table] = tables;
  const rows: AccountRow[] =
    table === undefined || tables.length > 1
      ? []
      : table
          .rows()
          .slice(0, mostAccountRows)
          .map(({ cells }) => toAccountRow((column) => flatText(cells.get(column), view.shadowOf)));
  const empty = readEmptyMessage(view, page);
  const isElsewhere = empty !== null && rows.length === 0 && speaksOf(echo, view);
  const account: AccountReading = { echo, rows, empty, ...(isElsewhere ? { elsewhere: true } : {}) };
  return { kind: 'accountSearch', account, failures: read.failures };
}

function toAccountRow(text: (column: string) => string): AccountRow {
  const name = text('name');
  const accountKind = text('accountKind');
  const status = text('status');
  return {
    number: text('number'),
    ...(name === '' ? {} : { name }),
    ...(accountKind === '' ? {} : { accountKind }),
    ...(status === '' ? {} : { status }),
  };
}

function readEmptyMessage(view: PageView, page: AccountSearchPageSpec): string | null {
  const found = findOne(page.empty, view, 'any');
  return found.kind === 'found' && isDrawn(found.element) ? readFound(found, view.shadowOf) : null;
}

type FieldReader = ReturnType<typeof fieldReader>;

function readSubject(read: FieldReader, { fields }: IntakePageSpec | DetailPageSpec) {
  const procedure = read.field('procedure', fields.procedure);
  return {
    citizenNumber: read.field('citizenNumber', fields.citizenNumber),
    fullName: read.field('fullName', fields.fullName),
    unitCode: read.field('unitCode', fields.unitCode),
    procedure: parseProcedure(procedure),
  };
}

/** Reads mapped fields one by one and collects what failed. An unmapped field reads as empty. */
function fieldReader(view: PageView, page: PageSpec) {
  const failures: FieldFailure[] = [];
  return {
    failures,
    field(name: string, spec: FieldSpec | undefined): string {
      if (spec === undefined) return '';
      const found = findField(page, name, view, 'read');
      if (found.kind === 'found') return readFound(found, view.shadowOf);
      if (ownOf(spec, 'optional') !== true || found.why !== 'notFound') {
        failures.push({ field: name, why: found.why, found: found.found });
      }
      return '';
    },
    components(spec: ComponentTableSpec | undefined): ComponentRow[] | null {
      if (spec === undefined) return null;
      const table = readComponentTable(view, spec);
      if (table.kind === 'failed') failures.push(table.failure);
      return table.kind === 'table' ? table.rows.map(({ reading }) => reading) : null;
    },
  };
}
