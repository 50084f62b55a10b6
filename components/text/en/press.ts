import type { EnglishOf } from '../text-key.ts';
import type { pressVi } from '../vi/press.ts';

export const pressEn: EnglishOf<typeof pressVi> = {
  'part.components.open.1': 'Button that opens the place for the file',
  'part.components.open.2': 'Button that opens the place for the file, step 2',
  'part.components.open.3': 'Button that opens the place for the file, step 3',
  'part.components.confirm.1': 'Button that sends the file',
  'part.components.confirm.2': 'Button that sends the file, step 2',
  'part.state.closed': 'Not open now',
  'teach.pointing.press': 'Click the {{part}} on the page',
  'teach.pointing.press.row':
    'Point at the button of any one row. Its words are remembered and looked for on every row.',
  'teach.pointing.press.opened':
    'If it stands in a menu or a dialog, open that on the page first. If the menu closes by itself when the mouse leaves it: press “Point in 5 seconds”, open the menu again and leave it open; then point at the item, or choose its name in the list.',
  'teach.pointing.later': 'Point in 5 seconds',
  'teach.pointing.waits': 'Open the menu or the dialog on the page',
  'teach.pointing.waits.left': '{{count}} seconds left',
  'teach.pointing.waits.left_one': '{{count}} second left',
  'teach.pointing.waits.why':
    'For now the page takes every click as usual. When the time is up, what is open is remembered and can be pointed at.',
  'teach.picked.wrongThing.press': 'That is not a button',
  'teach.picked.noWords': 'That button has no words to go by',
  'teach.picked.noWords.next':
    'It has to be found again on every row, and so goes by its words alone. Point at a button with words, or with a hint that shows when the mouse rests on it. If there is none, attach by hand: it is still watched and proven.',
  'teach.picked.twice': 'Two buttons here bear the same words',
  'teach.picked.twice.next':
    'A button is pressed only where it is certain which one. Point at another one that leads to the place for the file, or attach by hand.',
  'teach.picked.notInRow': 'That stands on no row of the table of components',
  'teach.picked.notInRow.next':
    'The first step is a button on the component’s own row. One in a menu or a dialog is taught as a later step.',
  'teach.picked.noTable': 'The table of components is not found yet',
  'teach.picked.noTable.next':
    'Teach the column of component names and the column of attached files first; if the table is not there, choose the procedure on the page.',
  'teach.picked.fileInput': 'That is the place for the file itself',
  'teach.picked.fileInput.next': 'Files are put right into it; no button needs to be taught.',
  'teach.picked.disabled': 'That button cannot be pressed now, so that nothing can be tried',
  'teach.picked.disabled.next': 'Point at one like it that can be pressed, on another row perhaps.',
  'teach.picked.harmful': 'That button is never pressed for you',
  'teach.picked.harmful.next':
    'Its words are of deleting, signing, sending or handing on. Point at one that is only for choosing a file, and press the other yourself.',
  'teach.press.words': 'Will be found by its words',
  'teach.press.rows': 'exactly one button on {{once}} of {{all}} rows',
  'teach.press.rows.more': '{{count}} rows have more than one',
  'teach.press.rows.more_one': '{{count}} row has more than one',
  'teach.press.rows.none': 'on none of {{all}} rows',
  'teach.press.opened': 'exactly one button in what is open',
  'teach.press.closed': 'open the menu or the dialog on the page to try it',
  'teach.press.more': '{{count}} rows have more than one button with these words; it is not pressed there.',
  'teach.press.more_one': '{{count}} row has more than one button with these words; it is not pressed there.',
  'teach.press.less':
    '{{count}} rows do not have this button; another way is taken there, or you attach by hand.',
  'teach.press.less_one':
    '{{count}} row does not have this button; another way is taken there, or you attach by hand.',
  'teach.press.alone': 'The words used before belong to another button here and are dropped.',
  'teach.press.safe': 'Nothing is pressed while teaching and trying; only when a file is attached.',
  'teach.press.takesAway': 'These words are like deleting, removing, locking, signing or sending.',
  'teach.press.sure': 'I am sure that pressing it takes nothing away',
};
