import type { PageReading } from '#lib/domain/page-reading.schema';
import { readView } from '#lib/portals/engine/read-page';
import type { PageView } from '#lib/portals/engine/page-view';
import type { PortalSpec } from '#lib/portals/spec.schema';
import type { Part, Verdict } from './parts.ts';

/** What the page says as a whole: the same kind with the same values, or less, never another value. */
export function readingPart(spec: PortalSpec, view: PageView): Part {
  const before = readView(spec, view);
  const known = valuesOf(before);
  const rows = new Set([...known].flatMap((value) => /^row ([^:]*) \w+: /.exec(value)?.[1] ?? []));
  return {
    title: 'reading',
    labels: [],
    isTwoWay: false,
    place: -1,
    judge: (changed): Verdict => {
      const now = readView(spec, changed);
      if (now.kind === 'unknown') return 'stopped';
      if (now.kind !== before.kind) return 'other';
      const values = [...valuesOf(now)].filter((value) => !isOfNewRow(value, rows));
      if (values.some((value) => !known.has(value))) return 'other';
      return values.length === known.size ? 'same' : 'stopped';
    },
  };
}

/** Every value with what it belongs to. Which rows of a table stand there twice, and which can take a file, is not said. */
function valuesOf(reading: PageReading): Set<string> {
  if (reading.kind === 'accountSearch') {
    const { echo, rows, empty } = reading.account;
    return new Set([
      ...said('echo', echo),
      ...said('empty', empty ?? ''),
      ...rows.flatMap((row) =>
        Object.entries(row).flatMap(([name, value]) => said(`account ${row.number} ${name}`, value ?? '')),
      ),
    ]);
  }
  if (reading.kind !== 'intake' && reading.kind !== 'dossierDetail') return new Set();
  const { components, procedure } = reading;
  return new Set([
    ...Object.entries(reading).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'kind' ? said(name, value) : [],
    ),
    ...said('procedure', procedure === null ? '' : JSON.stringify(procedure)),
    ...(components ?? []).flatMap(({ key, files, copyKind, required }) => [
      ...said(`row ${key} files`, files.join()),
      ...said(`row ${key} copyKind`, copyKind ?? ''),
      ...said(`row ${key} required`, required ? 'yes' : ''),
    ]),
  ]);
}

/** A row that is called otherwise is another row: nothing is told of it before somebody names it. */
function isOfNewRow(value: string, rows: ReadonlySet<string>): boolean {
  const row = /^row ([^:]*) \w+: /.exec(value)?.[1];
  return row !== undefined && !rows.has(row);
}

function said(name: string, value: string): string[] {
  return value === '' ? [] : [`${name}: ${value.normalize('NFC')}`];
}
