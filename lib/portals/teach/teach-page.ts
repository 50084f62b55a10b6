import { isDrawn } from '../engine/drawn.ts';
import { type PageView, type PortalPage, viewPage } from '../engine/page-view.ts';
import { withoutOwn } from '../engine/without-own.ts';
import { pressStepOf } from '../press-parts.ts';
import { describeCandidate, listCandidates } from './candidates.ts';
import { derivePart } from './derive.ts';
import { derivePress } from './derive-press.ts';
import { lookAt } from './look.ts';
import { type Pointing, startPointing } from './point.ts';
import { createRefs } from './refs.ts';
import { reportPage } from './report.ts';
import { type JudgedPress, shownPresses } from './shown-presses.ts';
import { createStage } from './stage.ts';
import type { TeachCalls, TeachEvent } from './teaching.ts';

/** A page that never rests is told of at most this often, in milliseconds. */
const pause = 1_000;

type Answers = { [Kind in keyof TeachCalls]: (ask: TeachCalls[Kind]['ask']) => TeachCalls[Kind]['answer'] };

/**
 * Answers everything a teaching desk asks of one page. `today` is the ISO day; `leave` takes off all that is drawn.
 * `isGuest`: what other scripts of ours have drawn there.
 */
export function createTeaching(
  plainPage: PortalPage,
  today: () => string,
  send: (event: TeachEvent) => void,
  isGuest: (node: Node) => boolean = () => false,
): { answers: Answers; leave: () => void } {
  const stage = createStage(plainPage.document);
  const page = withoutOwn(plainPage, (node) => stage.isOwn(node) || isGuest(node));
  const refs = createRefs();
  let pointing: Pointing | null = null;
  /** What was open when pointing at a button around a file began, by the names it can be asked for. */
  let shown: ReadonlyMap<string, { element: HTMLElement; press: JudgedPress }> = new Map();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(({ addedNodes, removedNodes }) => isOursOnly(addedNodes, removedNodes))) return;
    timer ??= setTimeout(() => {
      timer = undefined;
      send({ kind: 'pageChanged' });
    }, pause);
  });

  function isOursOnly(...lists: readonly NodeList[]): boolean {
    const nodes = lists.flatMap((list) => [...list]);
    return nodes.length > 0 && nodes.every(stage.isOwn);
  }

  function watch(view: PageView): void {
    for (const root of [page.document, ...view.roots])
      observer.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  }

  function look(): PageView {
    const view = viewPage(page);
    watch(view);
    return view;
  }

  function rememberShown(): typeof shown {
    const presses = [...shownPresses(look())];
    return new Map(presses.map(([element, press]) => [refs.refOf(element), { element, press }]));
  }

  function leave(): void {
    pointing?.leave();
    pointing = null;
    shown = new Map();
    observer.disconnect();
    clearTimeout(timer);
    timer = undefined;
    stage.remove();
  }

  const answers: Answers = {
    where: () => ({ href: page.location.href }),
    look({ spec, page: as }) {
      watch(viewPage(page));
      return lookAt(spec, page, as);
    },
    list({ wanted }) {
      const view = look();
      const there = listCandidates(wanted, view);
      const closed =
        wanted === 'press' ? [...shown].filter(([, { element }]) => !there.includes(element)) : [];
      return [
        ...closed.map(([ref, { press }]) => ({
          ref,
          names: [...press.names],
          reads: press.names[0] ?? '',
          tag: '',
        })),
        ...there.map((element) => describeCandidate(element, wanted, view, refs)),
      ];
    },
    highlight({ ref }) {
      const element = ref === null ? null : refs.elementOf(ref);
      if (element === null) {
        stage.frame(null);
        if (pointing === null || pointing.isOver()) stage.remove();
        return null;
      }
      element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      stage.frame({ element, name: '', fits: true });
      return null;
    },
    derive({ ref, part, page: kind, spec }) {
      const element = refs.elementOf(ref);
      if (pressStepOf(part) !== null) {
        const press = shown.get(ref)?.press ?? null;
        const there = element !== null && isDrawn(element) ? element : null;
        return derivePress(press === null ? element : there, { part, page: kind, ref }, spec, look(), press);
      }
      if (element === null) return { kind: 'impossible', part, why: 'gone' };
      return derivePart(element, { part, page: kind, ref, since: today() }, spec, look());
    },
    point({ wanted, awake }) {
      pointing?.leave();
      // Before anything covers the page: a menu may close as soon as the pointer leaves it.
      shown = wanted === 'press' ? rememberShown() : new Map();
      pointing = startPointing({
        page,
        stage,
        wanted,
        awake,
        onPointed: (element) => send({ kind: 'pointed', ref: refs.refOf(element) }),
        onCancelled: () => send({ kind: 'pointingCancelled' }),
      });
      return pointing.isOver() ? 'listOnly' : 'pointing';
    },
    stopPointing() {
      pointing?.stop();
      return null;
    },
    report: ({ spec }) => reportPage(spec, page),
  };

  return { answers, leave };
}
