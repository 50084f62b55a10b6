import type { LintProblem, SignatureState } from '#lib/domain/portal-correction';
import { builtInSpec } from '../catalogue.ts';
import { canonicalJson } from './canonical.ts';
import { Correction, CorrectionFile, mostCorrections } from './correction.schema.ts';
import { isDatedAhead } from './dating.ts';
import { lintChange, lintCorrection } from './lint.ts';
import { fitsSignature, publicKeyText, signText } from './signing.ts';

/**
 * Why a file is refused whole. `wrongSignature`: it does not fit its text, or the text is not just as it was signed.
 * `badContent`: something that may not be kept stands in it (`LintProblem` of severity `refused`), or an id twice.
 * `datedAhead`: one of them is dated in the future, where it would outlast everything that is done after it.
 */
export type Refusal =
  'notJson' | 'notCorrections' | 'newerVersion' | 'tooLarge' | 'wrongSignature' | 'badContent' | 'datedAhead';

export type CorrectionReading =
  /** `publicKey`: the key that signed it; null where none did. */
  | { kind: 'read'; corrections: Correction[]; signature: SignatureState; publicKey: string | null }
  | { kind: 'refused'; why: Refusal; detail: string };

const format = 'tro-ly-tnhs/corrections';
const version = 1;
const mostBytes = 1024 * 1024;
/** More changes than these nobody reviews, and they take long to judge. */
const mostChanges = 300;

/** Whether one file may hold all of these: one that holds more is refused where it is read. */
export function fitsOneFile(corrections: readonly Correction[]): boolean {
  const changes = corrections.flatMap((correction) => correction.changes);
  return corrections.length <= mostCorrections && changes.length <= mostChanges;
}

/** The text of a file of corrections, signed where a key is given. Texts are written as NFC. */
export async function writeCorrectionFile(
  corrections: readonly Correction[],
  sign?: CryptoKeyPair,
): Promise<string> {
  const composed = corrections.map((correction) => Correction.parse(toNfc(correction)));
  const file: CorrectionFile = { format, version, corrections: composed };
  if (sign !== undefined) {
    file.signature = {
      algorithm: 'Ed25519',
      publicKey: await publicKeyText(sign.publicKey),
      value: await signText(canonicalJson(composed), sign.privateKey),
    };
  }
  return canonicalJson(CorrectionFile.parse(file));
}

/**
 * Reads a file of corrections from another office, or refuses it whole (K2). `trusted` is said only of the key this
 * office configured (K3); a file signed with another key is read where it fits that key.
 */
export async function readCorrectionFile(
  text: string,
  { trustedKey, now }: { trustedKey: string | null; now: Date },
): Promise<CorrectionReading> {
  if (text.length > mostBytes || new TextEncoder().encode(text).length > mostBytes)
    return refuse('tooLarge', `${mostBytes} bytes`);
  const raw = parseJson(text);
  if (raw === undefined) return refuse('notJson', '');
  if (isNewer(raw)) return refuse('newerVersion', `${version}`);
  const parsed = CorrectionFile.safeParse(raw);
  if (!parsed.success) return refuse('notCorrections', parsed.error.issues.map(sayIssue).join('; '));
  if (!fitsOneFile(parsed.data.corrections)) return refuse('tooLarge', `${mostChanges} changes`);
  const unknown = findUnknown(raw, parsed.data, '');
  if (unknown !== null) return refuse('notCorrections', unknown);
  const signature = await judgeSignature(text, parsed.data, trustedKey);
  if (signature === null) return refuse('wrongSignature', parsed.data.signature?.publicKey ?? '');
  const corrections = parsed.data.corrections.map((correction) => Correction.parse(toNfc(correction)));
  const ahead = corrections.find((correction) => isDatedAhead(correction, now));
  if (ahead !== undefined) return refuse('datedAhead', ahead.at);
  const bad = findBad(corrections);
  if (bad !== null) return refuse('badContent', bad);
  return { kind: 'read', corrections, signature, publicKey: parsed.data.signature?.publicKey ?? null };
}

function refuse(why: Refusal, detail: string): CorrectionReading {
  return { kind: 'refused', why, detail: detail.slice(0, 500) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isNewer(raw: unknown): boolean {
  if (typeof raw !== 'object' || raw === null || !('format' in raw) || !('version' in raw)) return false;
  return raw.format === format && typeof raw.version === 'number' && raw.version > version;
}

function sayIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.map(String).join('.')}: ${message}`;
}

/** Where the file says something that the schema does not know; it would be lost in silence. Goes no deeper than the schema. */
function findUnknown(raw: unknown, known: unknown, path: string): string | null {
  if (typeof raw !== 'object' || raw === null) return null;
  if (typeof known !== 'object' || known === null) return path;
  const values = new Map<string, unknown>(Object.entries(known));
  for (const [key, value] of Object.entries(raw)) {
    const at = path === '' ? key : `${path}.${key}`;
    const unknown = values.has(key) ? findUnknown(value, values.get(key), at) : at;
    if (unknown !== null) return unknown;
  }
  return null;
}

/** Null where the signature does not fit. A signed file is one text and no other: as `writeCorrectionFile` writes it. */
async function judgeSignature(
  text: string,
  file: CorrectionFile,
  trustedKey: string | null,
): Promise<SignatureState | null> {
  const { signature } = file;
  if (signature === undefined) return 'none';
  if (text !== canonicalJson(file)) return null;
  const fits = await fitsSignature(canonicalJson(file.corrections), signature.value, signature.publicKey);
  if (!fits) return null;
  return signature.publicKey === trustedKey?.replace(/\s/g, '') ? 'trusted' : 'unknownKey';
}

function findBad(corrections: readonly Correction[]): string | null {
  const ids = corrections.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) return `id: ${twice}`;
  const refused = corrections.flatMap(problemsOf).find(({ severity }) => severity === 'refused');
  return refused === undefined ? null : `${refused.page} ${refused.part} ${refused.why}: ${refused.says}`;
}

/** Judged in the built-in spec where this product has it; what fits none is judged by itself. */
function problemsOf(correction: Correction): LintProblem[] {
  const spec = builtInSpec(correction.portal);
  return spec === null ? correction.changes.flatMap(lintChange) : lintCorrection(spec, correction);
}

function toNfc(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(toNfc);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toNfc(item)]));
}
