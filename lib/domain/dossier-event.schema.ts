import { z } from 'zod';
import { AccountEvidence, AccountOutcome } from './account.schema.ts';
import { rungs } from './attach-way.ts';

/** Who says so: the portal's page as read by the product, or the officer by hand. */
export const Source = z.enum(['portal', 'officer']);
export type Source = z.infer<typeof Source>;

export const Subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('citizen'), number: z.string(), name: z.string().optional() }),
  z.object({ kind: z.literal('organisation'), unitCode: z.string(), name: z.string().optional() }),
]);
export type Subject = z.infer<typeof Subject>;

export const ProcedureName = z.object({ code: z.string().optional(), name: z.string() });
export type ProcedureName = z.infer<typeof ProcedureName>;

/** What was read where: the ground for an event whose source is the portal; absent where the officer recorded it. */
export const Seen = z.object({
  portal: z.string(),
  specVersion: z.string(),
  page: z.string(),
  /** The words that were read, as they stood on the page. */
  words: z.string(),
});
export type Seen = z.infer<typeof Seen>;

export const Channel = z.enum(['inPerson', 'byPost']);
export type Channel = z.infer<typeof Channel>;

/** A component of the dossier. `key` is the folded name: what rows and papers are matched by. */
export const ListedComponent = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  copyKind: z.string().optional(),
});
export type ListedComponent = z.infer<typeof ListedComponent>;

/** One file as it was made or taken over: identified by its SHA-256 (hex), sizes in bytes. */
export const FileFacts = z.object({
  name: z.string(),
  sha256: z.string(),
  bytes: z.number(),
  pages: z.number().nullable(),
  signed: z.boolean(),
});
export type FileFacts = z.infer<typeof FileFacts>;

/** What was seen on the page after an upload: the ground for saying "attached". */
export const AttachProof = z.discriminatedUnion('how', [
  z.object({
    how: z.literal('shownOnRow'),
    portal: z.string(),
    specVersion: z.string(),
    /** The file names that stood on the row before and after. */
    before: z.array(z.string()),
    after: z.array(z.string()),
    /** HTTP status of the request that carried the bytes, as the browser's resource timing tells; null if it did not. */
    uploadStatus: z.number().nullable(),
    /** SHA-256 of the file read back from the page's own link; null where the page offers none. */
    readBack: z.string().nullable(),
    /** How the file came there; absent in proofs of the time when there was one way. */
    rung: z.enum(rungs).optional(),
    /** How the portal writes the file's name now; absent: as it is. */
    nameAs: z.enum(['shortened', 'rewritten', 'other']).optional(),
  }),
  z.object({ how: z.literal('byOfficer'), note: z.string().optional() }),
]);
export type AttachProof = z.infer<typeof AttachProof>;

/** Why a file could not be attached, or not be proven attached. */
export const AttachFailure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('wrongPage'), expected: z.string().optional() }),
  z.object({ kind: z.literal('otherSubject') }),
  z.object({ kind: z.literal('signedOut') }),
  /** The portal wants a person to look first: a picture to copy, a one-time password. */
  z.object({ kind: z.literal('captcha') }),
  /** The office has switched attaching, or this kind of page, off. */
  z.object({ kind: z.literal('switchedOff'), why: z.string() }),
  z.object({ kind: z.literal('noRow') }),
  z.object({ kind: z.literal('twoRows') }),
  /** The table's structure puts the upload on one row or column, and the screen shows it on another. */
  z.object({ kind: z.literal('placesDisagree') }),
  /** The table is not drawn as rows under a header, so that what is seen cannot confirm the place. */
  z.object({ kind: z.literal('notDrawnAsTable') }),
  /** Something lies over the row, or is in the way of it: a person could not use it now either. */
  z.object({ kind: z.literal('covered') }),
  /** The page or its table is too long to be read to the end: nothing in it is known to be the only one. */
  z.object({ kind: z.literal('pageTooBig') }),
  z.object({
    kind: z.literal('rowHoldsFile'),
    files: z.array(z.string()),
    /** Set where the row shows no place for another file beside them. */
    full: z.literal(true).optional(),
  }),
  z.object({ kind: z.literal('notFound'), field: z.string() }),
  z.object({ kind: z.literal('tooLarge'), limitBytes: z.number() }),
  z.object({ kind: z.literal('nameTooLong'), limit: z.number() }),
  z.object({ kind: z.literal('typeNotAccepted'), accept: z.string() }),
  /** What is pressed for a place for the file (named by its words) could not be, or did not lead on; nothing was sent. */
  z.object({
    kind: z.literal('stepNotDone'),
    words: z.string(),
    why: z.enum(['notFound', 'ambiguous', 'disabled', 'covered', 'noAnswer']),
  }),
  /** `status`: HTTP status of the request that carried the bytes, where that is what refused them. */
  z.object({
    kind: z.literal('refusedByPortal'),
    words: z.string(),
    status: z.number().optional(),
    /** The portal said nothing, and it is not known that the request that failed carried the file. */
    unsure: z.literal(true).optional(),
  }),
  z.object({
    kind: z.literal('notProven'),
    why: z.enum([
      'timedOut',
      'pageReloaded',
      'tabClosed',
      'interrupted',
      'otherFile',
      'goneFromRow',
      /** The file stands on the row more than once. */
      'twice',
      /** The page took the file from us and did nothing with it. */
      'noReaction',
      /** The file lies in its input, and the page sends it only with a form that a person has to send. */
      'waitsForForm',
    ]),
  }),
]);
export type AttachFailure = z.infer<typeof AttachFailure>;

/** What an event says, by kind. Times are ISO 8601 instants; numbers and names are personal and are sealed at rest. */
export const EventBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('dossierReceived'),
    subject: Subject,
    procedure: ProcedureName,
    channel: Channel,
    source: Source,
    seen: Seen.optional(),
  }),
  z.object({
    kind: z.literal('accountChecked'),
    outcome: AccountOutcome,
    checkedAt: z.string(),
    source: Source,
    evidence: AccountEvidence.nullable(),
  }),
  z.object({
    kind: z.literal('componentsListed'),
    components: z.array(ListedComponent),
    from: z.enum(['portal', 'catalogue', 'officer']),
  }),
  z.object({
    kind: z.literal('componentDigitized'),
    component: z.string(),
    file: FileFacts,
    sources: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('componentAttached'),
    component: z.string(),
    file: FileFacts.nullable(),
    proof: AttachProof,
    /** How many tries it took, where it was more than one. */
    tries: z.number().int().optional(),
  }),
  z.object({
    kind: z.literal('attachFailed'),
    component: z.string(),
    file: FileFacts.nullable(),
    failure: AttachFailure,
    tries: z.number().int().optional(),
  }),
  z.object({
    kind: z.literal('numberAssigned'),
    number: z.string(),
    receipt: z.string().optional(),
    due: z.string().optional(),
    source: Source,
    seen: Seen.optional(),
  }),
  z.object({
    kind: z.literal('dossierForwarded'),
    to: z.string().optional(),
    source: Source,
    seen: Seen.optional(),
  }),
  z.object({ kind: z.literal('resultIssued'), source: Source, seen: Seen.optional() }),
  z.object({
    kind: z.literal('resultReturned'),
    way: z.string().optional(),
    source: Source,
    seen: Seen.optional(),
  }),
  z.object({ kind: z.literal('dossierDiscarded'), why: z.enum(['pageChanged', 'officer']) }),
]);
export type EventBody = z.infer<typeof EventBody>;

/**
 * One line of a dossier's history. `hash` is the SHA-256 of the event without it, `previous` the hash of the event
 * before (null for the first), `seq` counts from 1 without gaps.
 */
export const DossierEvent = z.object({
  id: z.string(),
  dossierId: z.string(),
  seq: z.number().int().positive(),
  at: z.string(),
  officer: z.string(),
  body: EventBody,
  previous: z.string().nullable(),
  hash: z.string(),
});
export type DossierEvent = z.infer<typeof DossierEvent>;
