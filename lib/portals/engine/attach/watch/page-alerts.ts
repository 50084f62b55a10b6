import { foldText } from '#lib/domain/text';
import { uploadMarks } from '../../../upload-marks.ts';
import { localNameOf, matchesSelector } from '../../dom.ts';
import { isVisible } from '../../elements.ts';
import { flatText, isWithin } from '../../flat.ts';
import type { PageView } from '../../page-view.ts';
import { toFileName } from '../../row-files.ts';

/** A longer text is a part of the page that is read aloud when it changes, not a message. */
const longest = 400;
/** A shorter text from before is not taken out of a longer one: "Lỗi" stands in many. */
const shortest = 12;

/** What the page's alerts and toasts say now; those inside of `elsewhere` left out. */
export function readAlerts(view: PageView, elsewhere: readonly HTMLElement[]): string[] {
  const texts = view.marked
    .filter((each) => matchesSelector(each, uploadMarks.alerts) && isVisible(each))
    .filter((each) => !elsewhere.some((box) => isWithin(each, box) || localNameOf(each) === 'body'))
    .map((each) => flatText(each, view.shadowOf));
  return [...new Set(texts)].filter((text) => text !== '' && text.length <= longest);
}

/**
 * The words of the shortest alert that newly refuses a file, null if none does. `stale` are the alerts that stood there before
 * and have not gone since; names (the file's, the component's) are no words of the portal.
 */
export function findAlarm(
  alerts: readonly string[],
  stale: readonly string[],
  errorWords: readonly string[],
  names: readonly string[],
): string | null {
  const words = [...new Set([...errorWords, ...uploadMarks.error.words])].map(foldText);
  const known = [...stale.filter((text) => text.length >= shortest), ...names].map(toFileName);
  const refusing = alerts.filter((alert) => {
    if (stale.includes(alert)) return false;
    const own = known.reduce(
      (text, part) => (part === '' ? text : text.replaceAll(part, ' ')),
      toFileName(alert),
    );
    const said = ` ${foldText(own)} `;
    const says = (word: string): boolean => word !== '' && said.includes(` ${word} `);
    return words.some(says) && !uploadMarks.noError.map(foldText).some(says);
  });
  // Boxes around a message say what it says, and more.
  return refusing.toSorted((left, right) => left.length - right.length)[0] ?? null;
}

/** Those of the alerts from before that still stand there, by themselves or as a part of what has grown around them. */
export function stillStanding(stale: readonly string[], alerts: readonly string[]): string[] {
  return stale.filter((text) => alerts.some((alert) => alert.includes(text)));
}
