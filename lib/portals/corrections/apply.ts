import { PortalSpec } from '../spec.schema.ts';
import { canonicalJson, shortHash } from './canonical.ts';
import { changeSpec } from './change-spec.ts';
import { Change, type Correction } from './correction.schema.ts';

/** A change that the spec has no place for, with the id of its correction. */
export type Unfit = { correction: string; change: Change };

/**
 * Lays corrections over a built-in spec in the order of their time (K1); whatever order they come in, the result is the
 * same. What does not fit the spec, or belongs to another portal, is left out and named. Nothing that is given is
 * changed. The version names what is in it: `<built-in>+<how many corrections>.<hash of their ids>`; without any, the
 * built-in spec itself is the result.
 */
export function applyCorrections(
  builtIn: PortalSpec,
  corrections: readonly Correction[],
): { spec: PortalSpec; unfit: Unfit[] } {
  const unfit: Unfit[] = [];
  const applied: string[] = [];
  let spec = builtIn;
  for (const correction of inOrder(corrections)) {
    const before = spec;
    for (const change of correction.changes) {
      const changed = correction.portal === builtIn.id ? changedBy(spec, change, correction.at) : null;
      if (changed === null) unfit.push({ correction: correction.id, change });
      else spec = changed;
    }
    if (spec !== before) applied.push(correction.id);
  }
  if (applied.length === 0) return { spec: builtIn, unfit };
  const version = `${builtIn.version}+${applied.length}.${shortHash(canonicalJson(applied))}`;
  return { spec: { ...spec, version }, unfit };
}

/** The spec in force: a built-in one, moved to the office's address or not, with the office's corrections of that portal. */
export function withCorrections(spec: PortalSpec, corrections: readonly Correction[]): PortalSpec {
  return applyCorrections(
    spec,
    corrections.filter(({ portal }) => portal === spec.id),
  ).spec;
}

/** By time, then by id; of two with one id only the first counts. */
export function inOrder(corrections: readonly Correction[]): Correction[] {
  const sorted = corrections.toSorted(
    (left, right) =>
      Date.parse(left.at) - Date.parse(right.at) ||
      compare(left.id, right.id) ||
      compare(canonicalJson(left), canonicalJson(right)),
  );
  const seen = new Set<string>();
  return sorted.filter(({ id }) => !seen.has(id) && seen.add(id));
}

function compare(left: string, right: string): number {
  return left === right ? 0 : left < right ? -1 : 1;
}

/** The spec with one more change; null where it does not fit, or would make a spec that is none. */
function changedBy(spec: PortalSpec, change: Change, at: string): PortalSpec | null {
  const checked = Change.safeParse(change);
  const time = Date.parse(at);
  if (!checked.success || Number.isNaN(time)) return null;
  // Parsing copies every part by itself; a clone would keep parts shared that two pages of a built-in spec share.
  const draft = PortalSpec.parse(spec);
  if (!changeSpec(draft, checked.data, dayOf(time))) return null;
  const result = PortalSpec.safeParse(draft);
  return result.success ? result.data : null;
}

/** The day in Vietnam. */
function dayOf(time: number): string {
  return Temporal.Instant.fromEpochMilliseconds(time)
    .toZonedDateTimeISO('Asia/Ho_Chi_Minh')
    .toPlainDate()
    .toString();
}
