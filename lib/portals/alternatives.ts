import { foldText } from '#lib/domain/text';
import { canonicalJson } from './corrections/canonical.ts';

/**
 * The newer alternatives and then the older ones, each once and `most` at the most: what was taught first decides, and
 * what worked before still works on pages that are as they were. Alternatives that differ in nothing but their day, or
 * wordings that are the same folded, are one.
 */
export function withOlder<F>(newer: readonly F[], older: readonly F[], most: number): F[] {
  const each = new Map<string, F>();
  for (const alternative of [...newer, ...older]) {
    const key = keyOf(alternative);
    if (!each.has(key)) each.set(key, alternative);
  }
  return [...each.values()].slice(0, most);
}

/** Whether two alternatives look for the same, whenever they were seen to be right. */
export function isSameAlternative(left: unknown, right: unknown): boolean {
  return keyOf(left) === keyOf(right);
}

function keyOf(alternative: unknown): string {
  if (typeof alternative === 'string') return foldText(alternative) || alternative;
  return canonicalJson(undated(alternative));
}

function undated(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(undated);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => key !== 'since');
  return Object.fromEntries(kept.map(([key, item]) => [key, undated(item)]));
}
