import type { EnglishOf } from '../text-key.ts';
import type { accountVi } from '../vi/account.ts';

export const accountEn: EnglishOf<typeof accountVi> = {
  'account.title': 'The citizen’s account',
  'account.notChecked': 'Account not checked yet',
  'account.notChecked.evidence': 'Number {{number}} will be looked up on the admin portal.',
  'account.notLookedUp': 'Not looked up by itself',
  'account.notLookedUp.evidence':
    'The number’s province code is not in the list: check the number, or look it up yourself and record it by hand.',
  'account.queued': 'Waiting for its turn',
  'account.queued.evidence': 'The admin portal takes one number at a time; {{number}} comes next.',
  'account.running': 'Checking the account',
  'account.running.evidence': 'Looking up {{number}} on the admin portal.',
  'account.hasAccount': 'Has a digital identity account',
  'account.hasAccount.kind': 'Has an account: {{kind}}',
  'account.status': 'Status on the portal: {{status}}.',
  'account.none': 'No account yet',
  'account.none.guidance':
    'Guide the citizen to register VNeID level 2 with the commune police: since 20/7/2026 the national portal accepts VNeID only. The dossier is received all the same.',
  'account.declined': 'Citizen does not want an account',
  'account.declined.evidence':
    'Recorded by the officer at {{when}}. Receive, scan and forward as usual (Decision 1333).',
  'account.evidence.portal': 'The admin portal answered for {{number}} itself at {{when}}.',
  'account.evidence.officer': 'Looked up and recorded by the officer at {{when}}.',
  'account.evidence.failed': 'Last attempt: {{when}}.',
  'account.could.signedOut': 'Sign in to the admin portal',
  'account.could.signedOut.next': 'Open the admin portal and sign in; the check then goes on by itself.',
  'account.could.captcha': 'The admin portal is waiting for a code',
  'account.could.captcha.next': 'Open the admin portal and enter the code; the check then goes on by itself.',
  'account.could.switchedOff': 'The account check is switched off',
  'account.could.switchedOff.next':
    'Open the admin portal, look it up yourself and record the result by hand.',
  'account.why': 'Reason given by the office: “{{why}}”.',
  'account.could.portalDidNotAnswer': 'The admin portal did not answer',
  'account.could.portalDidNotAnswer.next':
    'Try again in a few minutes, or look it up yourself and record the result by hand.',
  'account.could.pageNotRecognised': 'Look-up page not recognised',
  'account.could.pageNotRecognised.next':
    'The portal’s page may have changed. Teach the look-up page, or look it up yourself and record the result by hand.',
  'account.could.partNotFound': 'Look-up page only partly recognised',
  'account.could.partNotFound.next':
    'Nothing is typed on a guess. Teach the look-up page, or look it up yourself and record the result by hand.',
  'account.part': 'Part to point at: {{part}}.',
  'account.could.notAsked': 'The look-up page did not take the number',
  'account.could.notAsked.next':
    'The portal changed the number or would not let its search be pressed. Open the admin portal to see why, then press “Check again” or record the result by hand.',
  'account.could.answerForAnother': 'The portal answered for another number',
  'account.could.answerForAnother.next': 'That answer was dropped and not recorded. Press “Check again”.',
  'account.could.ambiguous': 'Several results, choose one',
  'account.could.ambiguous.next':
    'Open the admin portal, find the right person, then record the result by hand.',
  'account.could.noPermission': 'Not allowed to read the admin portal',
  'account.could.noPermission.next':
    'Open Settings, check the admin portal’s address and allow access to it.',
  'account.organisation': 'Unit received under code {{code}}',
  'account.organisation.evidence':
    'A unit’s dossier needs no citizen account check. A unit without an e-transaction account is guided to register one.',
  'account.action.check': 'Check',
  'account.action.again': 'Check again',
  'account.failedAgain': 'Looking again at {{when}} came to nothing: {{why}}. The result above stays.',
  'account.action.teach': 'Teach the look-up page',
  'account.action.openPortal': 'Open the admin portal',
  'account.action.openSettings': 'Open Settings',
  'account.action.decline': 'Citizen does not want one',
  'account.action.byHand': 'Record by hand',
  'account.action.byHand.has': 'I looked it up: has an account',
  'account.action.byHand.none': 'I looked it up: no account yet',
};
