import { foldText } from '#lib/domain/text';
import type { ProcedureName } from '#lib/domain/dossier-event.schema';
import type { IntakePageSpec } from '../spec.schema.ts';

/** Reads a procedure as portals write it, `630 - Ốm đau, thai sản`; without a code the whole text is its name. */
export function parseProcedure(text: string): ProcedureName | null {
  if (text === '') return null;
  const [, code, name] = /^(\d[\p{L}\p{N}.]*(?:\/[\p{L}\p{N}]+)?)\s*[-–—:]\s*(\S.*)$/u.exec(text) ?? [];
  return code === undefined || name === undefined ? { name: text } : { code, name };
}

/** The channel a portal's word stands for; null where it is empty or another word. */
export function toChannel(text: string, channels: IntakePageSpec['channels']): 'inPerson' | 'byPost' | null {
  const word = foldText(text);
  if (channels.inPerson.map(foldText).includes(word)) return 'inPerson';
  if (channels.byPost.map(foldText).includes(word)) return 'byPost';
  return null;
}
