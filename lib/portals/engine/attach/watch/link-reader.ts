import type { AttachOrder } from '#lib/domain/page-action';
import { toFileName } from '../../row-files.ts';
import type { AttachContext } from '../context.ts';
import { freshNames, type ShownName } from './judge-upload.ts';
import { matchShown, type NameMatch } from './match-name.ts';
import { isWithinReach, type ReadBack, readBack, readSent } from './read-back.ts';
import type { RowLink, RowLook } from './row-look.ts';

/** So many addresses are asked, each once, and as many under the file's own name; of those one that cannot be read yet, so many times. */
const most = { links: 5, tries: 5 };
/** Milliseconds before the second try; each further one waits twice as long. */
const firstPause = 250;

export type LinkReader = ReturnType<typeof readLinks>;

/** What stood on the row before. `links` null: not known, the page was loaded anew since. */
export type Stood = { names: readonly string[] | null; links: ReadonlySet<string> | null };

type Tried = { times: number; nextAt: number; result: ReadBack };

/** Reads back what newly stands on the row as a link (A8), and remembers what came of it. */
export function readLinks(order: AttachOrder<File>, stood: Stood, context: AttachContext) {
  const fileName = toFileName(order.file.name);
  const tried = new Map<string, Tried>();
  const asked = { own: new Set<string>(), others: 0 };
  // After the page has been given the file, and while it sends it: nothing of this stands before the change event.
  const sending = Promise.resolve().then(() => readSent(order.file));

  return {
    /** Reads every link of this look that is to be read now. */
    async read(
      row: NonNullable<RowLook['row']>,
      hasEnded: boolean,
      isLate: () => boolean = () => false,
    ): Promise<void> {
      const links = row.links.filter((link) => isMeant(link, row, hasEnded));
      for (const link of links.toSorted((left, right) => Number(isOwn(right)) - Number(isOwn(left)))) {
        const known = tried.get(link.href);
        if (isLate()) return;
        if (isOwn(link)) {
          if (asked.own.size === most.links && !asked.own.has(link.href)) continue;
          asked.own.add(link.href);
        } else {
          if (asked.others === most.links) return;
          asked.others += 1;
        }
        const result = await readBack(link.href, sending, context);
        const times = (known?.times ?? 0) + 1;
        tried.set(link.href, { times, nextAt: context.now() + firstPause * 2 ** (times - 1), result });
        if (result.kind === 'same') return;
      }
    },
    /** The link of the row that gave the file itself. */
    same: ({ links }: NonNullable<RowLook['row']>): RowLink | undefined =>
      links.find(({ href }) => tried.get(href)?.result.kind === 'same'),
    /** Under the file's own name, where no file of that name was before, stands another file. */
    isOtherFile: ({ links }: NonNullable<RowLook['row']>): boolean =>
      links.some(
        (link) => isOwn(link) && !wasThere(link) && tried.get(link.href)?.result.kind === 'different',
      ),
    /** A file of this kind newly stands there, under no name that tells whose it is, and it is not this one. */
    isUnlike: ({ links }: NonNullable<RowLook['row']>): boolean =>
      links.some((link) => {
        const result = tried.get(link.href)?.result;
        return isNew(link) && result?.kind === 'different' && result.sameKind;
      }),
    /** Whether the file's own name is a link of which it is not known yet, or no longer, what it leads to. */
    isOpen: ({ links }: NonNullable<RowLook['row']>): boolean =>
      links.some((link) => isOwn(link) && isNew(link) && tried.get(link.href)?.result.kind !== 'notOffered'),
  };

  function isMeant(link: RowLink, row: NonNullable<RowLook['row']>, hasEnded: boolean): boolean {
    if (!isWithinReach(link.href, context)) return false;
    const isRenewed = order.replace && hasEnded && isOwn(link);
    if (!isRenewed && !(stood.links === null ? isNewlyNamed(link, row.names) : isNew(link))) return false;
    const known = tried.get(link.href);
    if (known === undefined) return true;
    const isSettled = known.result.kind !== 'unreadable' && !(isRenewed && known.result.kind === 'different');
    return isOwn(link) && !isSettled && known.times < most.tries && context.now() >= known.nextAt;
  }

  function isNew({ href }: RowLink): boolean {
    return stood.links === null || !stood.links.has(href);
  }

  /** Where the links from before are not known, the names are; a link without one counts where there were none. */
  function isNewlyNamed({ name }: RowLink, names: readonly ShownName[]): boolean {
    if (stood.names === null) return true;
    return name === null ? stood.names.length === 0 : freshNames(names, stood.names).includes(name);
  }

  function wasThere({ name }: RowLink): boolean {
    return name !== null && (stood.names ?? []).includes(name.text);
  }

  function isOwn(link: RowLink): boolean {
    return matchLink(link, fileName) !== 'none';
  }
}

/** How the name that a link is written under stands to the file's. */
export function matchLink({ name }: RowLink, fileName: string): NameMatch {
  return name === null ? 'none' : matchShown(name.text, name.inFull, fileName);
}
