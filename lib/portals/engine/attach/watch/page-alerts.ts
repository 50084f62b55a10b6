import { foldText } from '#lib/domain/text';
import { uploadMarks } from '../../../upload-marks.ts';
import { localNameOf, matchesSelector } from '../../dom.ts';
import { isVisible } from '../../elements.ts';
import { flatLine, flatText } from '../../flat.ts';
import type { PageView } from '../../page-view.ts';
import { toFileName } from '../../row-files.ts';

/** So many messages are compared with each other at every look. */
const most = 300;
/** A longer text is a part of the page that is read aloud when it changes, not a message. */
const longest = 400;
/** A shorter text from before is not taken out of a longer one: "Lỗi" stands in many. */
const shortest = 12;

/** What the page's alerts and toasts say now; those inside of `elsewhere` left out. */
export function readAlerts(view: PageView, elsewhere: readonly HTMLElement[]): string[] {
  const boxes = new Set<Element>(elsewhere);
  const texts = view.marked
    .filter((each) => matchesSelector(each, uploadMarks.alerts) && isVisible(each))
    .filter((each) => localNameOf(each) !== 'body' && !flatLine(each).some((around) => boxes.has(around)))
    .map((each) => flatText(each, view.shadowOf));
  const messages = [...new Set(texts)].filter((text) => text !== '' && text.length <= longest);
  // A list that is marked as messages: what refuses is still looked for among them, and not in all of it.
  return messages.length <= most ? messages : messages.filter((text) => refuses(text, [])).slice(-most);
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

/** Whether a text says, in words, that a file was not taken. */
export function refuses(text: string, errorWords: readonly string[]): boolean {
  const said = ` ${foldText(text)} `;
  const says = (word: string): boolean => foldText(word) !== '' && said.includes(` ${foldText(word)} `);
  return [...errorWords, ...uploadMarks.error.words].some(says) && !uploadMarks.noError.some(says);
}

/** Those of the alerts from before that still stand there, by themselves or as a part of what has grown around them. */
export function stillStanding(stale: readonly string[], alerts: readonly string[]): string[] {
  return stale.filter((text) => alerts.some((alert) => alert.includes(text)));
}
