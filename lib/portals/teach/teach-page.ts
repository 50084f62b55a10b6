import { type PageView, type PortalPage, viewPage } from '../engine/page-view.ts';
import { withoutOwn } from '../engine/without-own.ts';
import { describeCandidate, listCandidates } from './candidates.ts';
import { derivePart } from './derive.ts';
import { lookAt } from './look.ts';
import { type Pointing, startPointing } from './point.ts';
import { createRefs } from './refs.ts';
import { reportPage } from './report.ts';
import { createStage } from './stage.ts';
import type { TeachCalls, TeachEvent } from './teaching.ts';

/** A page that never rests is told of at most this often, in milliseconds. */
const pause = 1_000;

type Answers = { [Kind in keyof TeachCalls]: (ask: TeachCalls[Kind]['ask']) => TeachCalls[Kind]['answer'] };

/** Answers everything a teaching desk asks of one page. `today` is the ISO day; `leave` takes off all that is drawn. */
export function createTeaching(
  plainPage: PortalPage,
  today: () => string,
  send: (event: TeachEvent) => void,
): { answers: Answers; leave: () => void } {
  const stage = createStage(plainPage.document);
  const page = withoutOwn(plainPage, stage.isOwn);
  const refs = createRefs();
  let pointing: Pointing | null = null;
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

  function leave(): void {
    pointing?.leave();
    pointing = null;
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
      return listCandidates(wanted, view).map((element) => describeCandidate(element, wanted, view, refs));
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
      if (element === null) return { kind: 'impossible', part, why: 'gone' };
      return derivePart(element, { part, page: kind, ref, since: today() }, spec, look());
    },
    point({ wanted, awake }) {
      pointing?.leave();
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
