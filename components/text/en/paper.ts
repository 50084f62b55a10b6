import type { EnglishOf } from '../text-key.ts';
import type { paperVi } from '../vi/paper.ts';

export const paperEn: EnglishOf<typeof paperVi> = {
  'components.title': 'Components',
  'components.attached': '{{count}} attached',
  'components.ready': '{{count}} ready',
  'components.sending': '{{count}} being sent',
  'components.byHand': '{{count}} waiting for you',
  'components.missing': '{{count}} missing',
  'components.failed': '{{count}} to look at',
  'components.empty': 'No component list yet',
  'components.empty.next':
    'Choose the procedure on the TNHS page so that its table shows, or add components by hand.',
  'components.fromCatalogue': 'From the built-in list; the table on the TNHS page replaces it once read.',
  'components.notThePages':
    'This list is the built-in catalogue’s, not the table on the page: names and number may differ.',
  'components.fromOfficer': 'List written by the officer.',
  'components.spare': 'Rows of the page that are no component’s: {{names}}.',
  'components.add': 'Add a component',
  'components.add.name': 'Component name, exactly as on TNHS',
  'components.add.submit': 'Add',
  'component.required': 'Required',
  'component.noFile': 'No file yet',
  'component.files': '{{count}} files',
  'component.files_one': '{{count}} file',
  'component.pages': '{{count}} pages',
  'component.pages_one': '{{count}} page',
  'component.signed': 'digitally signed',
  'component.asIs': 'kept as it is',
  'component.evidence.readBack': 'Read back from TNHS, the same byte for byte{{named}}, at {{when}}.',
  'component.evidence.uploadDone': 'TNHS shows the file’s name{{named}}, the upload ended well, at {{when}}.',
  'component.evidence.shown': 'TNHS shows the file’s name on the right row{{named}}, at {{when}}.',
  'proof.nameAs.shortened': 'name shortened by the portal',
  'proof.nameAs.rewritten': 'name rewritten by the portal',
  'proof.nameAs.other': 'named otherwise by the portal',
  'rung.input': 'put into the row’s own field',
  'rung.drop': 'dropped on the row’s upload area',
  'rung.caught': 'by the row’s own file button',
  'rung.dialog': 'through the dialog that the row opens',
  'rung.byHand': 'put there by the officer',
  'there.label': 'TNHS:',
  'there.empty': 'empty',
  'there.file': 'holds “{{file}}”',
  'there.files': 'holds “{{file}}” and {{count}} more',
  'there.uploading': 'uploading…',
  'there.error': 'the portal says “{{words}}”',
  'there.noRow': 'no such row',
  'there.twoRows': 'two such rows',
  'there.named': 'row “{{row}}”',
  'there.limit': 'up to {{limit}}',
  'line.preparing': 'Making the file ready to send.',
  'line.waiting': 'Goes after the files before it; no need to press again.',
  'line.lookingAgain': 'The page was loaded anew; looking at its row again.',
  'line.again': 'Will be sent again by itself. Last time {{why}}.',
  'line.again.refused': 'the portal said “{{words}}”',
  'line.again.status': 'the portal answered with error {{status}}',
  'line.again.step': '“{{words}}” could not be pressed',
  'line.again.covered': 'something lay over the row',
  'line.again.page': 'the page was not ready',
  'line.noRow': 'If the portal calls it otherwise, match it with its row on the page; that is remembered.',
  'line.noRow.noneFree':
    'No row is left on the page to match it with. Check the chosen procedure, or attach it by hand.',
  'line.twoRows': 'None is guessed: attach by hand to the right one.',
  'line.alreadyThere':
    'Nothing is sent over a file that stands there. If it is the right one, record it by hand; if not, delete it on TNHS or attach another.',
  'line.alreadyThere.noPapers':
    'The file on the row was not sent from here. If it is the right one, record it by hand.',
  'line.tooLarge':
    'The file is about {{size}}, the portal takes {{limit}}. Scan again at 200 dpi, or return files to the tray to split it.',
  'line.typeNotAccepted':
    'This row only takes {{accept}}, and what is sent is a PDF. Save it as that kind, then attach it by hand.',
  'component.evidence.byOfficer': 'Recorded as attached by the officer at {{when}}.',
  'component.evidence.attaching': 'Waiting for TNHS to take the file.',
  'component.assignHere': 'Assign here',
  'component.assignHere.label': 'Assign here: {{name}} ({{count}} files)',
  'component.assignHere.label_one': 'Assign here: {{name}} ({{count}} file)',
  'component.dropHere': 'Drop to assign to this component',
  'component.menu': 'Actions for {{name}}',
  'component.menu.markAttached': 'Record by hand',
  'component.menu.byHand': 'Attach by hand',
  'component.pair': 'Match with a row…',
  'component.pair.label': 'Which row of the page is this component?',
  'component.menu.order': 'Put the files in order',
  'component.menu.attachAgain': 'Attach again',
  'component.menu.attachAnyway': 'Attach another',
  'component.menu.backToTray': 'Return files to the tray',
  'component.mark.note': 'Note (optional), e.g. uploaded it myself',
  'component.mark.title': 'Record: the file is on TNHS',
  'byHandGuide.label': 'Attach by hand: {{component}}',
  'byHandGuide.row': 'On TNHS, press the file button on the row “{{component}}”.',
  'byHandGuide.row.marked': 'On TNHS, press the file button on the row that is marked: “{{component}}”.',
  'byHandGuide.file': 'In Downloads, choose the file',
  'byHandGuide.record': 'Once its name shows on that row, record it by hand.',
  'byHandGuide.wait': 'Nothing more to do: once TNHS has taken it, it is confirmed here by itself.',
  'byHandGuide.waiting': 'Waiting for the file to show on the row…',
  'byHandGuide.lapsed': 'This row is not watched any more, so the file is not confirmed by itself.',
  'byHandGuide.stop': 'Stop waiting',
  'component.order.title': 'Order of the pages in the file to attach',
  'papers.earlier': 'Move earlier',
  'papers.later': 'Move later',
  'papers.earlier.hint': 'Move earlier (Alt + ←)',
  'papers.later.hint': 'Move later (Alt + →)',
  'papers.earlier.label': 'Move earlier: {{name}}',
  'papers.later.label': 'Move later: {{name}}',

  'tray.title': 'Scan tray',
  'tray.count': '{{count}} files unassigned',
  'tray.count_one': '{{count}} file unassigned',
  'tray.choose': 'Choose files',
  'tray.empty': 'Drop scanned files here',
  'tray.empty.next': 'PDF, JPEG or PNG. You can also drop them straight on a component above.',
  'tray.dropNow': 'Drop to put into the tray',
  'tray.list': 'Files in the tray; select them, then assign to a component',
  'tray.selected': '{{count}} files selected',
  'tray.selected_one': '{{count}} file selected',
  'tray.assign': 'Assign to…',
  'tray.assign.menu': 'Assign to… ({{count}} files)',
  'tray.assign.menu_one': 'Assign to… ({{count}} file)',
  'tray.remove': 'Remove from tray',
  'tray.selectAll': 'Select all',
  'tray.selectNone': 'Select none',
  'tray.removed': '{{count}} files removed from the tray.',
  'tray.removed_one': '{{count}} file removed from the tray.',
  'tray.reading': 'Reading {{count}} files…',
  'tray.reading_one': 'Reading {{count}} file…',
  'tray.problems': '{{count}} files could not be taken',
  'tray.problems_one': '{{count}} file could not be taken',

  'problem.empty': 'The file is empty (0 bytes). Scan or save it again, then drop it again.',
  'problem.notWhatItsNameSays':
    'The content does not match the file’s extension. Check the file, or scan and save it again.',
  'problem.notWhatItsNameSays.found':
    'Wrong extension: inside it is {{found}}. Correct the extension or save it again.',
  'problem.unsupported': 'Only PDF, JPEG and PNG are taken. Save the file as PDF and drop it again.',
  'problem.encrypted': 'This PDF has a password. Open it, save a copy without a password and drop that.',
  'problem.damaged':
    'The file is damaged or was not fully copied. Copy it from the scanner again, or scan again.',
  'problem.noPages': 'This PDF has no pages. Scan or export it again.',
  'problem.tooManyPixels': 'The image is too large to process. Scan again at 200–300 dpi.',
  'problem.tooLarge': 'The file is over the portal’s limit of {{limit}}. Scan again at 200 dpi or split it.',
  'problem.tooLarge.unknown': 'The file is too large. Scan again at 200 dpi or split it.',
  'problem.signedMustStayAlone':
    'A signed file must stay alone: adding pages would destroy its signature. Return the other files to the tray.',
  'problem.cannotBeEdited':
    'This PDF cannot be joined with other files. Keep it alone; it will be attached untouched.',
  'problem.alreadyInTray': 'This file is already in the dossier; it was not added again.',
  'problem.unreadable':
    'The file cannot be read: it may have been moved or its drive removed. Check it, then drop it again.',
  'problem.noSuchPage':
    'The file no longer has the chosen page. Remove it from the component, then add it again.',
  'problem.nothingToAssemble': 'This component has no file yet. Assign a scan, then attach again.',
  'problem.wrongPage':
    'This dossier’s page is not in the tab in front, so nothing was attached. Go to that tab, then attach again.',

  'failure.wrongPage': 'The TNHS tab is on another page. Open this dossier’s page again, then attach again.',
  'failure.otherSubject':
    'TNHS was not showing this dossier’s person, so it stopped. Open the right dossier, then attach again.',
  'failure.signedOut':
    'The TNHS session has ended. Sign in again, then attach again; your files are still here.',
  'failure.captcha':
    'TNHS is waiting for a code. Enter it on the page; if the row holds no file then, attach again.',
  'failure.switchedOff':
    'Attaching is switched off (“{{why}}”), so the page was not touched. Attach it by hand on TNHS.',
  'failure.noRow': 'This component’s row is not on the page. Check the chosen procedure, or attach by hand.',
  'failure.twoRows':
    'Two rows have this name, so it stopped rather than guess. Attach by hand to the right one.',
  'failure.placesDisagree':
    'The upload field is drawn somewhere else than this component’s row, so it stopped rather than guess. Attach by hand to the right row.',
  'failure.notDrawnAsTable':
    'The page does not show the components as a table, so the row cannot be confirmed. Widen the window and attach again, or attach by hand.',
  'failure.covered':
    'Something on the page lies over this row, so it was not touched. Close it and attach again, or attach by hand.',
  'failure.pageTooBig':
    'The page or its table is too long to be read to the end, so it was not touched. Filter the rows and attach again, or attach by hand.',
  'failure.rowHoldsFile':
    'The row already holds {{files}}. Nothing was overwritten. Delete it on TNHS, or attach another one.',
  'failure.notFound':
    'Could not find “{{field}}” on the page, so it stopped. Attach by hand and tell whoever maintains the portal settings.',
  'failure.notFound.rowFull':
    'The row holds a file, so the portal no longer shows its file field. Delete that file on TNHS, then attach again.',
  'failure.notFound.fileInput':
    'This row has no field to choose a file, so the page was not touched. Attach by hand and tell whoever maintains the portal settings.',
  'failure.notFound.column':
    'Could not make out the {{field}} on the page, so the page was not touched. Teach it, then attach again, or attach by hand.',
  'failure.notFound.table':
    'Could not make out the table of components, so the page was not touched. Teach the page, then attach again, or attach by hand.',
  'failure.tooLarge':
    'The file is over the portal’s limit of {{limit}}. Scan again at 200 dpi, or return some pages to the tray to split it.',
  'failure.typeNotAccepted': 'The portal only takes {{accept}}. Convert the file, then attach again.',
  'failure.refusedByPortal.unsure':
    'A request of the page failed (“{{words}}”) and the row shows no file yet. Look at the row: if it holds no file, attach again; if it does, record it.',
  'failure.refusedByPortal.server':
    'TNHS is in trouble and has not taken the file: “{{words}}”. Wait a moment, then attach again.',
  'failure.refusedByPortal.status':
    'TNHS is in trouble (error {{status}}) and has not taken the file. Wait a moment, then attach again.',
  'failure.refusedByPortal': 'TNHS refused the file: “{{words}}”. Do as it says, then attach again.',
  'failure.notProven.goneFromRow':
    'The file is no longer on this row of TNHS. Attach it again, or record it by hand if it is elsewhere.',
  'failure.notProven.otherFile':
    'The file read back from TNHS is not the one that was sent. Delete it on the TNHS page, then attach again.',
  'failure.notProven.timedOut':
    'TNHS did not confirm in time. Look at the row on the page: if the file is not there attach again, if it is, record it.',
  'failure.notProven.pageReloaded':
    'The page reloaded during the upload. Look at the row on the page: if the file is not there attach again, if it is, record it.',
  'failure.notProven.tabClosed':
    'The TNHS tab was closed during the upload. Open the dossier, look at the row, then attach again or record it.',
  'failure.notProven.interrupted':
    'The upload was interrupted. Look at the row on the page, then attach again or record it.',
  'failure.nameTooLong':
    'The file’s name is longer than the {{limit}} characters the portal takes. Press attach again: it will be given a shorter name.',
  'failure.stepNotDone.notFound':
    'The button “{{words}}” is not on the page, so the file was not sent. Press it on the page, or attach by hand.',
  'failure.stepNotDone.ambiguous':
    'There is more than one button “{{words}}”, so it stopped rather than guess; the file was not sent. Attach by hand to the right row.',
  'failure.stepNotDone.disabled':
    'The button “{{words}}” is switched off on the page, so the file was not sent. See what the page is missing, then attach again.',
  'failure.stepNotDone.covered':
    'Something lies over the button “{{words}}”, so the file was not sent. Close it, then attach again.',
  'failure.stepNotDone.noAnswer':
    '“{{words}}” was pressed and the page opened no place for a file; nothing was sent. Attach again, or attach by hand.',
  'failure.notProven.twice':
    'The file stands on this row twice. Delete one of them on TNHS, then record it by hand.',
  'failure.notProven.noReaction':
    'The page did nothing with the file. Look at the row: if it holds no file, attach it by hand.',
  'failure.notProven.waitsForForm':
    'The file lies in the row’s field; TNHS sends it only when you press its save button. Press that, and the file is confirmed afterwards.',
};
