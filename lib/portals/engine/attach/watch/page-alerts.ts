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
  return messages.length <= most ? messages : messages.filter(refusing([])).slice(-most);
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
  const refuses = refusing(errorWords);
  const known = [...stale.filter((text) => text.length >= shortest), ...names].map(toFileName);
  const alarms = alerts.filter((alert) => {
    if (stale.includes(alert)) return false;
    const own = known.reduce(
      (text, part) => (part === '' ? text : text.replaceAll(part, ' ')),
      toFileName(alert),
    );
    return refuses(own);
  });
  // Boxes around a message say what it says, and more.
  return alarms.toSorted((left, right) => left.length - right.length)[0] ?? null;
}

/** Tells of texts whether they say, in words, that a file was not taken. The words are folded once. */
export function refusing(errorWords: readonly string[]): (text: string) => boolean {
  const fold = (words: readonly string[]): string[] =>
    [...new Set(words.map(foldText))].filter((word) => word !== '');
  const wrong = fold([...errorWords, ...uploadMarks.error.words]);
  const fine = fold(uploadMarks.noError);
  return (text) => {
    const said = ` ${foldText(text)} `;
    const says = (word: string): boolean => said.includes(` ${word} `);
    return wrong.some(says) && !fine.some(says);
  };
}

/** Those of the alerts from before that still stand there, by themselves or as a part of what has grown around them. */
export function stillStanding(stale: readonly string[], alerts: readonly string[]): string[] {
  return stale.filter((text) => alerts.some((alert) => alert.includes(text)));
}
