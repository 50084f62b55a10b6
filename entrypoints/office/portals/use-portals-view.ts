import { useLiveQuery } from 'dexie-react-hooks';
import type { PageHealth } from '#lib/domain/portal-health.schema';
import type { OfficeSettings } from '#lib/domain/officer.schema';
import { specFor } from '#lib/portals/catalogue';
import { applyCorrections, inOrder, withCorrections } from '#lib/portals/corrections/apply';
import { Correction } from '#lib/portals/corrections/correction.schema';
import { describeHistory, describeUnfit } from '#lib/portals/corrections/difference';
import { keyFingerprint, publicKeyText } from '#lib/portals/corrections/signing';
import { switchedOffAt } from '#lib/portals/corrections/switched-off-at';
import { pageKinds } from '#lib/portals/page-parts';
import { pageUrl } from '#lib/portals/page-url';
import { Feature, type PortalSpec, type SwitchedOff } from '#lib/portals/spec.schema';
import { type KeptCorrection, listCorrections } from '#lib/storage/corrections';
import type { Store } from '#lib/storage/database';
import { listHealth } from '#lib/storage/health';
import { listRungs } from '#lib/storage/rungs';
import { readSigningKeys } from '#lib/storage/signing';
import type {
  CorrectionView,
  ImportView,
  PortalsView,
  SigningView,
} from '#components/portal/correction-view.ts';
import type { Off, PortalView } from '#components/portal/health-view.ts';

export type Kept = KeptCorrection<Correction>;

/** What the page remembers while it is open, beside what is in the database. */
export type PortalsDesk = {
  importing: ImportView;
  keyProblem: SigningView['problem'];
  trouble: Extract<PortalsView, { kind: 'portals' }>['trouble'];
};

/** The corrections that are kept, in the order in which they are laid over the built-in specs. */
export async function keptCorrections(store: Store): Promise<Kept[]> {
  return (await allCorrections(store)).kept;
}

/** The same, with the ids of those that can no longer be read. */
export async function allCorrections(store: Store): Promise<{ kept: Kept[]; unreadable: string[] }> {
  const { kept, unreadable } = await listCorrections(store, (value) => Correction.parse(value));
  const order = inOrder(kept.map(({ correction }) => correction)).map(({ id }) => id);
  const ordered = kept.toSorted(
    (left, right) => order.indexOf(left.correction.id) - order.indexOf(right.correction.id),
  );
  return { kept: ordered, unreadable };
}

/** The portals of the office with their built-in specs at the office's addresses. */
export function officeSpecs({ portals }: OfficeSettings): PortalSpec[] {
  const specs = (['intake', 'accounts'] as const).map((role) => specFor(role, portals));
  return specs.filter((spec, index) => specs.findIndex(({ id }) => id === spec.id) === index);
}

export function usePortalsView(store: Store, office: OfficeSettings, desk: PortalsDesk): PortalsView {
  const all = useLiveQuery(() => allCorrections(store), [store]);
  const health = useLiveQuery(() => listHealth(store), [store]);
  const rungs = useLiveQuery(
    async () =>
      new Map(
        await Promise.all(
          officeSpecs(office).map(async ({ id }) => [id, await listRungs(store, id)] as const),
        ),
      ),
    [store, office],
  );
  const own = useLiveQuery(async () => {
    const keys = await readSigningKeys(store);
    if (keys === null) return null;
    const publicKey = await publicKeyText(keys.keys.publicKey);
    return { publicKey, fingerprint: await keyFingerprint(publicKey), since: keys.createdAt };
  }, [store]);
  if (all === undefined || health === undefined || rungs === undefined || own === undefined)
    return { kind: 'loading' };
  const { kept, unreadable } = all;
  const specs = officeSpecs(office);
  const { trustedKey } = office;
  return {
    kind: 'portals',
    portals: specs.map((spec) => ({
      ...toPortal(spec, { office, kept, health }),
      rungs: rungs.get(spec.id) ?? [],
    })),
    corrections: toCorrections(specs, kept, office).toReversed(),
    unreadable: unreadable.length,
    importing: desk.importing,
    signing: {
      own,
      trusted: trustedKey === undefined ? null : { publicKey: trustedKey.text, since: trustedKey.since },
      problem: desk.keyProblem,
    },
    trouble: desk.trouble,
  };
}

function toPortal(
  builtIn: PortalSpec,
  { office, kept, health }: { office: OfficeSettings; kept: readonly Kept[]; health: readonly PageHealth[] },
): Omit<PortalView, 'rungs'> {
  const corrections = kept.map(({ correction }) => correction).filter(({ portal }) => portal === builtIn.id);
  const spec = withCorrections(builtIn, corrections);
  const addresses = addressesOf(spec, office);
  const seen = health.filter(({ portal }) => portal === spec.id);
  return {
    id: spec.id,
    name: spec.name,
    address: addresses.join(' · '),
    version: spec.version,
    pages: pageKinds.flatMap((page) => {
      const known = spec.pages[page];
      if (known === undefined) return [];
      const off = toOff(known.off, builtIn.pages[page]?.off, switchedOffAt(corrections, { page }));
      const from = page === 'accountSearch' ? addresses.at(-1) : addresses[0];
      const opens = from === undefined ? null : pageUrl(spec, page, from);
      return [{ page, health: seen.find((each) => each.page === page) ?? null, off, opens }];
    }),
    unknown: seen.filter(({ page }) => page === 'unknown'),
    features: Feature.options.map((feature) => ({
      feature,
      off: toOff(spec.off?.[feature], builtIn.off?.[feature], switchedOffAt(corrections, { feature })),
    })),
  };
}

/** Where the office has this portal: one that does both jobs may be in two places. */
function addressesOf({ id, roles }: PortalSpec, { portals }: OfficeSettings): string[] {
  const served = roles.filter((role) => specFor(role, portals).id === id);
  return [...new Set(served.map((role) => portals[role]))];
}

/** `at`: when this office's corrections switched it off; a spec knows only the day. */
function toOff(
  now: SwitchedOff | undefined,
  builtIn: SwitchedOff | undefined,
  at: string | null,
): Off | null {
  if (now === undefined) return null;
  const byOffice = now.why !== builtIn?.why || now.since !== builtIn.since;
  return { why: now.why, since: byOffice && at !== null ? at : now.since, byOffice };
}

/** Each correction with what it made otherwise over those before it. */
export function toCorrections(
  specs: readonly PortalSpec[],
  kept: readonly Kept[],
  office: OfficeSettings,
): CorrectionView[] {
  const histories = new Map(
    specs.map((spec) => {
      const ofPortal = kept.map((one) => one.correction).filter(({ portal }) => portal === spec.id);
      const told = describeHistory(spec, ofPortal);
      return [spec.id, new Map(ofPortal.map((correction, index) => [correction.id, told[index]]))];
    }),
  );
  return kept.map((one) => {
    const { correction, source } = one;
    const { id, portal, at, author, office: madeBy, basedOn: madeOver } = correction;
    const spec = specs.find((each) => each.id === portal);
    const differences = histories.get(portal)?.get(id) ?? describeUnfit(correction);
    const otherVersion =
      spec === undefined || spec.version === madeOver ? null : { madeOver, here: spec.version };
    const signature = signatureNow(one, office);
    return { id, portal, at, author, office: madeBy, origin: source, signature, differences, otherVersion };
  });
}

/** What was trusted when it was accepted was so by the key of that time: by another one since, or none, it is unknown. */
export function signatureNow(
  { signature, addedAt }: Kept,
  { trustedKey }: OfficeSettings,
): Kept['signature'] {
  const isOfThisKey = trustedKey !== undefined && Date.parse(addedAt) >= Date.parse(trustedKey.since);
  return signature === 'trusted' && !isOfThisKey ? 'unknownKey' : signature;
}

/** The specs with every correction laid over them, for judging what is to be added. */
export function specsInForce(specs: readonly PortalSpec[], kept: readonly Kept[]): PortalSpec[] {
  return specs.map(
    (spec) =>
      applyCorrections(
        spec,
        kept.map(({ correction }) => correction).filter(({ portal }) => portal === spec.id),
      ).spec,
  );
}
