import { bareNumber } from '#lib/domain/citizen';
import type { Subject } from '#lib/domain/dossier-event.schema';
import type { Vault } from './vault.ts';

// Each kind of value has its own prefix, so that equal texts of two kinds never share a key.

/** The key a citizen is found by, however the number was typed; null for an empty number, which nobody is found by. */
export async function citizenKey(vault: Vault, number: string): Promise<string | null> {
  const normalised = bareNumber(number);
  return normalised === '' ? null : vault.blind(`citizen:${normalised}`);
}

/** The key a dossier's subject is found by. */
export async function subjectKey(vault: Vault, subject: Subject): Promise<string | null> {
  if (subject.kind === 'citizen') return citizenKey(vault, subject.number);
  const unitCode = withoutSpaces(subject.unitCode);
  return unitCode === '' ? null : vault.blind(`unit:${unitCode}`);
}

/** The key a dossier is found by once it has a number. */
export async function dossierNumberKey(vault: Vault, number: string): Promise<string | null> {
  const normalised = withoutSpaces(number);
  return normalised === '' ? null : vault.blind(`dossier:${normalised}`);
}

/** The key of the one unfinished attachment that a component may have. */
export function componentKeyOf(vault: Vault, dossierId: string, component: string): Promise<string> {
  return vault.blind(`component:${dossierId}:${component}`);
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '').toUpperCase();
}
