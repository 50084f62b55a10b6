import { z } from 'zod';
import { AccountEvidence, AccountOutcome, AccountReading } from './account.schema.ts';
import { hands, rungs } from './attach-way.ts';
import { AttachFailure, AttachProof, FileFacts } from './dossier-event.schema.ts';

/**
 * A job is a row, so that it outlives the service worker. `leaseUntil` (ISO instant) is the time after which whoever
 * finds a running job may take it up again; every state can be repeated or ends in a named outcome.
 */
const Job = { id: z.string(), queuedAt: z.string(), attempts: z.number().int() };

/**
 * Where an account check stands. `asked` remembers the document it was asked in and, as `stale`, what the result region
 * showed then: in the same document only a region that has changed since is an answer (null: it has).
 */
export const CheckState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('queued') }),
  z.object({
    kind: z.literal('waitingForPage'),
    tabId: z.number().int(),
    /** The document that is being left, whose late reports do not count. */
    leftDocument: z.string().nullable(),
    leaseUntil: z.string(),
  }),
  z.object({
    kind: z.literal('asked'),
    tabId: z.number().int(),
    documentId: z.string(),
    stale: AccountReading.nullable(),
    leaseUntil: z.string(),
  }),
  z.object({
    kind: z.literal('done'),
    outcome: AccountOutcome,
    at: z.string(),
    evidence: AccountEvidence.nullable(),
  }),
]);
export type CheckState = z.infer<typeof CheckState>;

export const CheckJob = z.object({ ...Job, number: z.string(), state: CheckState });
export type CheckJob = z.infer<typeof CheckJob>;

/** A look at a row that has been taken: in this document, when these names stood on it. */
const RowLook = z.object({ documentId: z.string(), files: z.array(z.string()) });

/** `before`: the names on the row when the page was first touched; `beganIn`: the document that was given the file then. */
const Touched = { before: z.array(z.string()).optional(), beganIn: z.string().optional() };

/**
 * Where putting one file on one row stands. `queued` again after a try that may be repeated: `last` says why it failed,
 * and it waits until `notBefore`. What once touched the page says what stood on the row before that, to the end.
 */
export const AttachState = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('queued'),
    last: AttachFailure.optional(),
    notBefore: z.string().optional(),
    ...Touched,
  }),
  z.object({
    kind: z.literal('running'),
    tabId: z.number().int(),
    /** The document that watches the row: another than `beganIn`, or the same again, where the first watch was lost. */
    documentId: z.string(),
    before: z.array(z.string()),
    /** How the file was put there, as far as that is known. */
    rung: z.enum(rungs).optional(),
    beganIn: z.string().optional(),
    leaseUntil: z.string(),
    /** Instant until which the page is looked at again (`nobody` order), once the first watch was lost. */
    againUntil: z.string().optional(),
  }),
  z.object({ kind: z.literal('attached'), proof: AttachProof, at: z.string() }),
  z.object({
    kind: z.literal('failed'),
    failure: AttachFailure,
    at: z.string(),
    /** The officer said that the file is not put there by hand after all. */
    stopped: z.boolean().optional(),
    /** The rungs that were taken, in order. */
    tried: z.array(z.enum(rungs)).optional(),
    ...Touched,
    /** What the row showed where it was watched last: a proof that comes late is looked for only where it shows more. */
    looked: RowLook.optional(),
  }),
]);
export type AttachState = z.infer<typeof AttachState>;

export const AttachJob = z.object({
  ...Job,
  dossierId: z.string(),
  component: z.string(),
  componentName: z.string(),
  fileId: z.string(),
  file: FileFacts,
  /** Whether the officer agreed that a file standing on the row is replaced or joined. */
  replace: z.boolean(),
  /** Who puts the file there; absent: the product. `nobody`: it may be there already, and proof of that has come late. */
  hand: z.enum(hands).optional(),
  /** Key of the page's row, where the office calls the component otherwise than the portal does; absent: the component's. */
  row: z.string().optional(),
  /** How the file was put there, once it is known. */
  rung: z.enum(rungs).optional(),
  /** The unfinished job that this one was queued instead of. */
  replaces: z.string().optional(),
  tabId: z.number().int(),
  state: AttachState,
});
export type AttachJob = z.infer<typeof AttachJob>;
