import { z } from 'zod';
import { verbs } from '#lib/domain/portal-verb';
import { pageKinds } from '../page-parts.ts';
import { Feature, type Finder, type Place } from '../spec.schema.ts';

const text = z.string().min(1).max(200);
const words = z.array(text).min(1).max(24);
const within = words.optional();
/** It comes from elsewhere and is shown as a day: nothing else may stand there. */
const since = z.iso.date();

/** A finder as a file may bring one: as in the spec, and never longer than a person could review. */
const LimitedFinder: z.ZodType<Finder> = z.discriminatedUnion('by', [
  z.object({ by: z.literal('label'), text: words, within, since }),
  z.object({ by: z.literal('role'), role: z.string().regex(/^[a-z-]{1,30}$/i), name: words, within, since }),
  z.object({ by: z.literal('cell'), column: words, row: words, within, since }),
  z.object({ by: z.literal('text'), text: words, within, since }),
  z.object({ by: z.literal('codeName'), words, since }),
  z.object({ by: z.literal('idSuffix'), suffix: text, since }),
  z.object({ by: z.literal('css'), selector: z.string().min(1).max(500), since }),
]);
const LimitedPlace: z.ZodType<Place> = z.object({
  path: z.string().max(200).optional(),
  hash: z.string().max(200).optional(),
});

/** An address below the portal's own, whole: relative, without query, and nothing left open in it. */
const Route = z
  .string()
  .max(300)
  .regex(/^(?!\/)[^:?#*\\]*(?:#!?\/[^:*\\]*)?$/);

const Finders = z.array(LimitedFinder).min(1).max(8);
const Page = z.enum(pageKinds);

/**
 * One thing that is otherwise than the built-in spec says. What is corrected is replaced: `part` gets these finders, a
 * column these headers. `press` puts wordings before those that a press around a file goes by, or adds the next step.
 * `recognise` adds the place, and marks of which the page shows all, or all that it was known by before (`alone`: no more). `verb` is how a
 * part is filled or pressed, whatever it is found by; `route` is where the product itself opens the page.
 */
export const Change = z.discriminatedUnion('what', [
  z.object({ what: z.literal('part'), page: Page, part: z.string().max(60), finders: Finders }),
  z.object({ what: z.literal('column'), page: Page, part: z.string().max(60), header: words }),
  z.object({
    what: z.literal('press'),
    page: Page,
    part: z.string().max(60),
    words,
    /** What was pressed before by other words counts no more: another button of this row bears them. */
    alone: z.literal(true).optional(),
  }),
  z.object({
    what: z.literal('recognise'),
    page: Page,
    place: LimitedPlace,
    has: z.array(Finders).min(1).max(8),
    /** What it was known by before counts no more: it is on pages of another kind too. */
    alone: z.literal(true).optional(),
  }),
  z.object({ what: z.literal('verb'), page: Page, part: z.string().max(60), verb: z.enum(verbs) }),
  z.object({ what: z.literal('route'), page: z.literal('accountSearch'), route: Route }),
  z.object({ what: z.literal('pageOff'), page: Page, why: z.string().min(1).max(300) }),
  z.object({ what: z.literal('pageOn'), page: Page }),
  z.object({ what: z.literal('featureOff'), feature: Feature, why: z.string().min(1).max(300) }),
  z.object({ what: z.literal('featureOn'), feature: Feature }),
]);
export type Change = z.infer<typeof Change>;

/**
 * What one person corrected at one time, over the built-in spec of a portal. Nothing in it may be personal but the
 * author's name. `basedOn` is the version of the built-in spec it was made over.
 */
export const Correction = z.object({
  id: z.string().min(8).max(64),
  portal: z.string().max(60),
  basedOn: z.string().max(60),
  author: z.string().min(1).max(120),
  office: z.string().min(1).max(200),
  /** ISO instant. */
  at: z.iso.datetime(),
  changes: z.array(Change).min(1).max(100),
});
export type Correction = z.infer<typeof Correction>;

/** Ed25519 over the UTF-8 bytes of the canonical JSON (keys sorted, no spaces) of `corrections`; texts are base64url. */
export const Signature = z.object({
  algorithm: z.literal('Ed25519'),
  publicKey: z.string().max(100),
  value: z.string().max(200),
});
export type Signature = z.infer<typeof Signature>;

export const mostCorrections = 200;

/** A file of corrections as it goes from one office to another. */
export const CorrectionFile = z.object({
  format: z.literal('tro-ly-tnhs/corrections'),
  version: z.literal(1),
  corrections: z.array(Correction).min(1).max(mostCorrections),
  signature: Signature.optional(),
});
export type CorrectionFile = z.infer<typeof CorrectionFile>;
