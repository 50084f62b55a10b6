import { z } from 'zod';
import { features, type PageKind } from '#lib/domain/portal-part';
import { fillVerbs, pressVerbs } from '#lib/domain/portal-verb';

/** Accepted wordings of one text. Compared folded: marks, case, punctuation and spaces make no difference. */
const Wordings = z.array(z.string().min(1)).min(1);

/** The day (ISO) an alternative was last seen to be right, so that a later correction can be told from an old guess. */
const since = z.string();

/** Only inside the section that stands under this heading, legend or caption. */
const within = Wordings.optional();

/**
 * One way to find an element. By what a reader sees: `label` beside, around or above it; `role` with its accessible name;
 * `cell` where a column's header and a row's text meet; `text`, an element that says just these words. By what the
 * portal's developers called it: `codeName`, words of its id, name or test id, however they are joined; `idSuffix`, which
 * survives generated prefixes. By where it stands: `css`, last.
 */
export const Finder = z.discriminatedUnion('by', [
  z.object({ by: z.literal('label'), text: Wordings, within, since }),
  z.object({ by: z.literal('role'), role: z.string(), name: Wordings, within, since }),
  z.object({ by: z.literal('cell'), column: Wordings, row: Wordings, within, since }),
  z.object({ by: z.literal('text'), text: Wordings, within, since }),
  z.object({ by: z.literal('codeName'), words: Wordings, since }),
  z.object({ by: z.literal('idSuffix'), suffix: z.string().min(1), since }),
  z.object({ by: z.literal('css'), selector: z.string().min(1), since }),
]);
export type Finder = z.infer<typeof Finder>;

export const Finders = z.array(Finder).min(1);

/**
 * How a control takes a value, where the control itself does not tell: `masked` keeps separators of its own, `date` wants
 * dd/MM/yyyy typed as one text, `combobox` is searched by typing and chosen from its list.
 */
export const FillVerb = z.enum(fillVerbs);
export type FillVerb = z.infer<typeof FillVerb>;

/**
 * A place to type or a text to read. `optional`: its absence is normal and not reported. `not`: wordings of other fields
 * that look like this one; an element that bears one of them is never this field.
 */
export const FieldSpec = z.object({
  finders: Finders,
  reads: z.enum(['control', 'text']),
  optional: z.literal(true).optional(),
  not: Wordings.optional(),
  fill: FillVerb.optional(),
});
export type FieldSpec = z.infer<typeof FieldSpec>;

/** `press: 'mouse'` sends the whole sequence of a mouse, for menus that open on mousedown. */
export const ButtonSpec = z.object({ finders: Finders, press: z.enum(pressVerbs).optional() });
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
    /**
     * What is pressed before there is a place for the file, one after the other: the first on the row, each further one on what
     * has been shown since (a menu's item, a dialog's tab). Named by what a reader or a screen reader is told.
     */
    open: z.array(Wordings).optional(),
    /** What is pressed after the file lies in its place, for the page to send it: on the row, or in what has been shown since. */
    confirm: z.array(Wordings).optional(),
    /** Selectors and words that stand in the row only while an upload is under way. */
    busy: z.object({ selectors: z.array(z.string()), words: z.array(z.string()) }),
    /** Selectors and words of a refusal shown in the row. */
    error: z.object({ selectors: z.array(z.string()), words: z.array(z.string()) }),
    /**
     * Part of the path of the requests that carry a file, and of no others; `*` stands for one name between two slashes. Without
     * it every request of the page's scripts is looked at.
     */
    requestPath: z.string().optional(),
    /** The largest file, in bytes, where the row itself does not say. */
    maxBytes: z.number().optional(),
    /** The longest file name, in characters with its ending. */
    maxNameLength: z.number().optional(),
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

/**
 * What is done on a page, one step after the other. `{asked}` in a value stands for what is asked. `choose` opens a menu
 * and takes the item that says one of the words; `waitFor` goes on as soon as one of the states is there, `waitForChange` as
 * soon as the page says something else where `of` looks than it did before the step that comes first.
 */
export const Step = z.discriminatedUnion('do', [
  z.object({ do: z.literal('fill'), field: z.string(), value: z.string() }),
  z.object({ do: z.literal('press'), button: z.string() }),
  z.object({ do: z.literal('choose'), button: z.string(), item: Wordings }),
  z.object({
    do: z.literal('waitFor'),
    states: z.array(z.object({ name: z.string(), has: Finders })).min(1),
    seconds: z.number().positive().max(60),
  }),
  z.object({ do: z.literal('waitForChange'), of: Finders, seconds: z.number().positive().max(60) }),
]);
export type Step = z.infer<typeof Step>;

/** Switched off by hand: why (shown to the officer) and since when (ISO day). */
export const SwitchedOff = z.object({ why: z.string().min(1), since });
export type SwitchedOff = z.infer<typeof SwitchedOff>;

/**
 * A page is of this kind where one place fits, every mark of `has` or of one of the further sets `orHas` is on it, and no
 * `hasNot` is.
 */
const Recognise = z.object({
  places: z.array(Place),
  has: z.array(Finders),
  orHas: z.array(z.array(Finders).min(1)).optional(),
  hasNot: z.array(Finders),
});

/** `off`: pages of this kind are recognised, and then neither read nor acted on. */
const page = { recognise: Recognise, off: SwitchedOff.optional() };
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
  /** Further fields and buttons are those that `ask` names. */
  fields: z.object({ number: FieldSpec }).catchall(FieldSpec),
  buttons: z.object({ search: ButtonSpec }).catchall(ButtonSpec),
  /** How a number is asked for; absent: fill `number`, press `search`. */
  ask: z.array(Step).min(1).optional(),
  results: AccountTableSpec,
  /** The portal's own words for "nothing found". */
  empty: Finders,
});

export type IntakePageSpec = z.infer<typeof IntakePageSpec>;
export type DetailPageSpec = z.infer<typeof DetailPageSpec>;
export type AccountSearchPageSpec = z.infer<typeof AccountSearchPageSpec>;

export const PageSpecs = z.object({
  signIn: PlainPageSpec.optional(),
  /** A picture to copy, a one-time password, a "prove that you are human": somebody has to look. */
  captcha: PlainPageSpec.optional(),
  home: PlainPageSpec.optional(),
  waitingList: PlainPageSpec.optional(),
  lookUp: PlainPageSpec.optional(),
  intake: IntakePageSpec.optional(),
  dossierDetail: DetailPageSpec.optional(),
  accountSearch: AccountSearchPageSpec.optional(),
} satisfies Record<PageKind, z.ZodType>);
export type PageSpecs = z.infer<typeof PageSpecs>;

/** The jobs a portal serves: `intake` is where dossiers are received, `accounts` where accounts are looked up. */
export const PortalRole = z.enum(['intake', 'accounts']);
export type PortalRole = z.infer<typeof PortalRole>;

/** What the product does on a portal that can be switched off by itself. */
export const Feature = z.enum(features);
export type Feature = z.infer<typeof Feature>;

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
  off: z.partialRecord(Feature, SwitchedOff).optional(),
});
export type PortalSpec = z.infer<typeof PortalSpec>;
