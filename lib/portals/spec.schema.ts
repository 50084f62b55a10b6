import { z } from 'zod';

/** Accepted wordings of one text. Compared folded: marks, case, punctuation and spaces make no difference. */
const Wordings = z.array(z.string().min(1)).min(1);

/** The day (ISO) an alternative was last seen to be right, so that a later correction can be told from an old guess. */
const since = z.string();

/**
 * One way to find an element. `label` is what a reader sees beside, around or above it; `role` goes by accessible name;
 * `text` is an element that says just these words; `idSuffix` survives generated prefixes; `css` comes last.
 */
export const Finder = z.discriminatedUnion('by', [
  z.object({ by: z.literal('label'), text: Wordings, since }),
  z.object({ by: z.literal('role'), role: z.string(), name: Wordings, since }),
  z.object({ by: z.literal('text'), text: Wordings, since }),
  z.object({ by: z.literal('idSuffix'), suffix: z.string(), since }),
  z.object({ by: z.literal('css'), selector: z.string(), since }),
]);
export type Finder = z.infer<typeof Finder>;

const Finders = z.array(Finder).min(1);

/** A place to type or a text to read. `optional`: its absence is normal and not reported. */
export const FieldSpec = z.object({
  finders: Finders,
  reads: z.enum(['control', 'text']),
  optional: z.literal(true).optional(),
});
export type FieldSpec = z.infer<typeof FieldSpec>;

export const ButtonSpec = z.object({ finders: Finders });
export type ButtonSpec = z.infer<typeof ButtonSpec>;

/** A column, found by its header text. */
export const ColumnSpec = z.object({ header: Wordings, optional: z.literal(true).optional() });
export type ColumnSpec = z.infer<typeof ColumnSpec>;

/** The portal's component table. Rows are bound by the component's folded name; everything else is read from that row. */
export const ComponentTableSpec = z.object({
  columns: z.object({
    name: ColumnSpec,
    file: ColumnSpec,
    copyKind: ColumnSpec.optional(),
    required: ColumnSpec.optional(),
  }),
  /** What the "required" column says for a required component; a mark such as "(*)" is matched as written. */
  requiredWords: Wordings,
  upload: z.object({
    input: z.string(),
    /** Selectors and words that stand in the row only while an upload is under way. */
    busy: z.object({ selectors: z.array(z.string()), words: z.array(z.string()) }),
    /** Selectors and words of a refusal shown in the row. */
    error: z.object({ selectors: z.array(z.string()), words: z.array(z.string()) }),
    /** Part of the path of the requests that carry a file; without it every request of the page's scripts is looked at. */
    requestPath: z.string().optional(),
    maxBytes: z.number().optional(),
  }),
});
export type ComponentTableSpec = z.infer<typeof ComponentTableSpec>;

export const AccountTableSpec = z.object({
  columns: z.object({
    number: ColumnSpec,
    name: ColumnSpec.optional(),
    accountKind: ColumnSpec.optional(),
    status: ColumnSpec.optional(),
  }),
});
export type AccountTableSpec = z.infer<typeof AccountTableSpec>;

/** Where a page kind lives: below the address of the portal, by path and hash. `*` stands for any text; absent: any. */
export const Place = z.object({ path: z.string().optional(), hash: z.string().optional() });
export type Place = z.infer<typeof Place>;

/** A page is of this kind where one place fits, every `has` is on it and no `hasNot` is. */
const Recognise = z.object({
  places: z.array(Place),
  has: z.array(Finders),
  hasNot: z.array(Finders),
});

const page = { recognise: Recognise };
const subjectFields = {
  citizenNumber: FieldSpec.optional(),
  fullName: FieldSpec.optional(),
  unitCode: FieldSpec.optional(),
  procedure: FieldSpec.optional(),
};

export const PlainPageSpec = z.object(page);
export const IntakePageSpec = z.object({
  ...page,
  fields: z.object({ ...subjectFields, channel: FieldSpec.optional() }),
  /** What the channel field says for each channel. */
  channels: z.object({ inPerson: Wordings, byPost: Wordings }),
  components: ComponentTableSpec.optional(),
});
export const DetailPageSpec = z.object({
  ...page,
  fields: z.object({
    ...subjectFields,
    number: FieldSpec,
    receipt: FieldSpec.optional(),
    due: FieldSpec.optional(),
    status: FieldSpec.optional(),
  }),
  components: ComponentTableSpec.optional(),
});
export const AccountSearchPageSpec = z.object({
  ...page,
  fields: z.object({ number: FieldSpec }),
  buttons: z.object({ search: ButtonSpec }),
  results: AccountTableSpec,
  /** The portal's own words for "nothing found". */
  empty: Finders,
});

export type IntakePageSpec = z.infer<typeof IntakePageSpec>;
export type DetailPageSpec = z.infer<typeof DetailPageSpec>;
export type AccountSearchPageSpec = z.infer<typeof AccountSearchPageSpec>;

export const PageSpecs = z.object({
  signIn: PlainPageSpec.optional(),
  home: PlainPageSpec.optional(),
  waitingList: PlainPageSpec.optional(),
  lookUp: PlainPageSpec.optional(),
  intake: IntakePageSpec.optional(),
  dossierDetail: DetailPageSpec.optional(),
  accountSearch: AccountSearchPageSpec.optional(),
});
export type PageSpecs = z.infer<typeof PageSpecs>;

/** The jobs a portal serves: `intake` is where dossiers are received, `accounts` where accounts are looked up. */
export const PortalRole = z.enum(['intake', 'accounts']);
export type PortalRole = z.infer<typeof PortalRole>;

/**
 * What a portal looks like: plain data that can be stored, exported and corrected. `addresses` are the addresses pages
 * live below (`http://127.0.0.1:*` + `/` for any port); `routes` and places are relative to them.
 */
export const PortalSpec = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string(),
  roles: z.array(PortalRole).min(1),
  addresses: z.array(z.string()).min(1),
  routes: z.object({ accountSearch: z.string().optional(), intake: z.string().optional() }),
  pages: PageSpecs,
});
export type PortalSpec = z.infer<typeof PortalSpec>;
