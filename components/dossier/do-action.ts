import type { Missing } from '#lib/domain/dossier';
import type { DeskForm } from './DeskForms.tsx';
import type { DeskEvents, DossierView } from './desk-view.ts';

/** What the desk itself can do besides sending events out. */
export type Doing = {
  events: DeskEvents;
  pick: () => void;
  openForm: (form: DeskForm) => void;
  addComponent: () => void;
  recordAccount: () => void;
  selectAll: () => void;
  reveal: (id: string) => void;
};

/** Carries out the primary button. */
export function doAction({ next: { action }, tie }: DossierView, doing: Doing): void {
  const { events } = doing;
  switch (action.kind) {
    case 'attach':
      return events.onAttach(action.components);
    case 'goToPage':
      return events.onGoToTab({ tabId: action.tabId, windowId: action.windowId });
    case 'signIn':
    case 'answerCaptcha':
      return events.onOpenPortal(action.portal);
    case 'teach':
      return action.page === 'accountSearch'
        ? events.onTeachAccounts(action.part)
        : events.onTeach?.(action.page, action.part);
    case 'openPage':
      return events.onOpenPortal('intake');
    case 'checkAccount':
      return events.onCheckAccount();
    case 'recordAccount':
      return doing.recordAccount();
    case 'assignPapers':
      return doing.selectAll();
    case 'addPapers':
      return doing.pick();
    case 'acceptOnPortal':
    case 'forward':
      if (tie.kind === 'otherTab') return events.onGoToTab({ tabId: tie.tabId, windowId: tie.windowId });
      if (tie.kind === 'signedOut' || tie.kind === 'captcha') return events.onGoToTab({ tabId: tie.tabId });
      return events.onOpenPortal('intake');
    case 'recordResult':
      return doing.openForm('issued');
    case 'returnResult':
      return doing.openForm('returned');
    case 'unblock':
    case 'recordThere':
      return doing.reveal(action.components[0] ?? 'desk-components');
    case 'attachByHand':
    case 'putByHand':
    case 'attaching':
    case 'checking':
    case 'done':
      return undefined;
  }
}

/** Goes where what is missing can be mended. */
export function goToMissing(missing: Missing, doing: Doing): void {
  switch (missing.kind) {
    case 'accountNotChecked':
    case 'accountCouldNotBeChecked':
      return doing.reveal('desk-account');
    case 'componentsNotListed':
      return doing.addComponent();
    case 'componentNotAttached':
      return doing.reveal(missing.component);
    case 'numberNotAssigned':
      return doing.openForm('number');
    case 'notForwarded':
      return doing.openForm('forwarded');
    case 'resultNotIssued':
      return doing.openForm('issued');
    case 'resultNotReturned':
      return doing.openForm('returned');
  }
}
