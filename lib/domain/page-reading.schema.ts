import { z } from 'zod';
import { AccountReading } from './account.schema.ts';
import { Channel, ProcedureName } from './dossier-event.schema.ts';

/**
 * A mapped field that the page did not give: found nowhere, more than once, two ways that disagree, or (where it is to be
 * written to) by one way only. What was found is named by tag and text shape, never by value.
 */
export const FieldFailure = z.object({
  field: z.string(),
  why: z.enum(['notFound', 'ambiguous', 'disagree', 'oneWay']),
  found: z.array(z.string()),
});
export type FieldFailure = z.infer<typeof FieldFailure>;

/** What a row takes: the largest file in bytes, the `accept` of its input, the longest name in characters. */
export const RowLimits = z.object({
  maxBytes: z.number().optional(),
  accept: z.string().optional(),
  maxNameLength: z.number().optional(),
});
export type RowLimits = z.infer<typeof RowLimits>;

/** One row of the portal's own component table. `files` are the names that stand on the row now. */
export const ComponentRow = z.object({
  key: z.string(),
  name: z.string(),
  required: z.boolean(),
  copyKind: z.string().optional(),
  files: z.array(z.string()),
  canUpload: z.boolean(),
  uploading: z.boolean(),
  error: z.string().nullable(),
  /** What the row takes, as far as it (or the portal's description) says. */
  limits: RowLimits.optional(),
});
export type ComponentRow = z.infer<typeof ComponentRow>;

/** The dossier that a page is about, as far as the page says it. Empty text where a field is still empty. */
const PageSubject = {
  citizenNumber: z.string(),
  fullName: z.string(),
  unitCode: z.string(),
  procedure: ProcedureName.nullable(),
  /** null where the page shows no component table (yet). */
  components: z.array(ComponentRow).nullable(),
};

/** What a portal page shows at one moment, by kind of page. */
export const PageReading = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('signIn') }),
  /** The portal wants a person to look: a picture to copy, a one-time password. */
  z.object({ kind: z.literal('captcha') }),
  z.object({ kind: z.literal('home') }),
  z.object({ kind: z.literal('waitingList') }),
  z.object({ kind: z.literal('lookUp') }),
  z.object({
    kind: z.literal('intake'),
    ...PageSubject,
    channel: Channel.nullable(),
    failures: z.array(FieldFailure),
  }),
  z.object({
    kind: z.literal('dossierDetail'),
    ...PageSubject,
    number: z.string(),
    receipt: z.string(),
    due: z.string(),
    status: z.string(),
    failures: z.array(FieldFailure),
  }),
  z.object({ kind: z.literal('accountSearch'), account: AccountReading, failures: z.array(FieldFailure) }),
  /** The page is of a kind that the spec has switched off: it is neither read nor acted on. */
  z.object({ kind: z.literal('switchedOff'), page: z.string(), why: z.string() }),
  /** The page is on a portal's host, but is none of the kinds its spec knows, or more than one. */
  z.object({ kind: z.literal('unknown'), candidates: z.array(z.string()) }),
]);
export type PageReading = z.infer<typeof PageReading>;
export type PageKind = PageReading['kind'];

/**
 * What a content script tells of its page. `documentId` is new with every page load, `revision` grows with every
 * report of the same document: together they tell a new answer from one that merely still stands there.
 */
export const PageReport = z.object({
  portal: z.string(),
  specVersion: z.string(),
  documentId: z.string(),
  revision: z.number().int(),
  reading: PageReading,
  /** Path, query and hash of the page, by which a move within one document is told from a redraw. */
  route: z.string().optional(),
});
export type PageReport = z.infer<typeof PageReport>;

/** A portal tab as it was last seen. Rows live as long as the tab. */
export const PortalPage = PageReport.extend({
  /** Which of the office's two portals the page is of. */
  role: z.enum(['intake', 'accounts']),
  tabId: z.number().int(),
  frameId: z.number().int(),
  windowId: z.number().int(),
  seenAt: z.string(),
  /** The dossier this page is about, where one is open. */
  dossierId: z.string().nullable(),
  /** The names on the rows when this document first showed rows, and the dossier they are of, as soon as that is known. */
  firstRows: z
    .object({
      dossierId: z.string().nullable(),
      rows: z.array(z.object({ key: z.string(), files: z.array(z.string()) })),
    })
    .optional(),
  /** The route of the page that was tied to the dossier, while the one shown is unknown. */
  tiedAt: z.string().optional(),
  /** Set once the document was left: it is no page any more, but the one that comes in its place may take over its dossier. */
  leftAt: z.string().optional(),
  /** Why dossiers are not followed on this page, where the office has switched that off. */
  trackOff: z.string().optional(),
});
export type PortalPage = z.infer<typeof PortalPage>;
