import { useRef, useState } from 'react';
import type { Missing } from '#lib/domain/dossier';
import { AccountCard } from '../account/AccountCard.tsx';
import { ComponentList } from '../paper/ComponentList.tsx';
import { Tray } from '../paper/Tray.tsx';
import { useSelection } from '../paper/use-selection.ts';
import { useText } from '../text/use-text.ts';
import { ActionBar } from './ActionBar.tsx';
import { type DeskForm, DeskForms } from './DeskForms.tsx';
import styles from './Desk.module.css';
import type { DeskEvents, DossierView } from './desk-view.ts';
import { DossierCard } from './DossierCard.tsx';
import { DossierHeader } from './DossierHeader.tsx';
import { type Doing, doAction, goToMissing } from './do-action.ts';
import { History } from './History.tsx';
import { TabTie } from './TabTie.tsx';
import { UnreadNotes } from './UnreadNotes.tsx';
import { isOfTable } from './describe-unread.ts';

const acceptedFiles = '.pdf,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png';

/** One dossier on the desk, top to bottom: which, who, how far, the account, the components, the tray, the next action. */
export function DossierDesk({ view, now, events }: { view: DossierView; now: string; events: DeskEvents }) {
  const { t } = useText();
  const [form, setForm] = useState<DeskForm | null>(null);
  const [isAdding, setIsAdding] = useState(false);
  const [isRecording, setIsRecording] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const { dossier, papers, checklist } = view;
  const inTray = papers.filter(({ paper }) => paper.component === null);
  const selection = useSelection(inTray.map(({ paper }) => paper.id));
  const pick = () => picker.current?.click();
  const doing: Doing = {
    events,
    pick,
    openForm: setForm,
    addComponent: () => {
      setIsAdding(true);
      reveal('desk-components');
    },
    recordAccount: () => {
      reveal('desk-account');
      setIsRecording(true);
    },
    selectAll: () => {
      selection.selectAll();
      reveal('desk-components');
    },
    reveal,
  };

  return (
    <div className={styles.desk}>
      <DossierHeader dossier={dossier} step={view.next.step} onForm={setForm} events={events} />
      <TabTie tie={view.tie} onGoToTab={events.onGoToTab} onOpenPortal={events.onOpenPortal} />
      <main className={styles.main}>
        {view.unread && <UnreadNotes unread={view.unread} {...events} />}
        <DossierCard dossier={dossier} step={view.next.step} now={now} />
        <AccountCard
          subject={dossier.subject}
          account={dossier.account}
          check={view.check}
          failedAgain={view.failedAgain}
          isRecording={isRecording}
          onRecording={setIsRecording}
          now={now}
          events={events}
          record={events}
        />
        <ComponentList
          {...{ dossier, checklist, papers, isAdding, now }}
          events={{ ...events, ...teachTable(view, events) }}
          tie={view.tie}
          selected={selection.selected}
          onAdding={setIsAdding}
        />
        <Tray
          papers={inTray}
          components={dossier.components}
          problems={view.problems}
          reading={view.reading}
          removed={view.removed}
          selection={selection}
          onChoose={pick}
          events={events}
        />
        <History dossier={dossier} events={view.history} now={now} onSave={events.onSaveHistory} />
      </main>
      <footer className={styles.foot}>
        {form === null ? (
          <ActionBar
            view={view}
            now={now}
            onAct={() => doAction(view, doing)}
            onWay={(missing: Missing) => goToMissing(missing, doing)}
            onShow={reveal}
          />
        ) : (
          <DeskForms form={form} events={events} onClose={() => setForm(null)} />
        )}
      </footer>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        accept={acceptedFiles}
        aria-label={t('tray.choose')}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was removed.
          currentTarget.value = '';
          if (files.length > 0) events.onAddFiles(files, null);
        }}
      />
    </div>
  );
}

/** The way to teach what is not made out of the table on the page in front. */
function teachTable({ unread }: DossierView, { onTeach }: DeskEvents): { onTeachTable?: () => void } {
  const field = unread?.failures.map((failure) => failure.field).find(isOfTable);
  if (unread === undefined || field === undefined || onTeach === undefined) return {};
  return { onTeachTable: () => onTeach(unread.page, field) };
}

/** Brings a part of the desk into view and moves the keyboard there. */
function reveal(id: string): void {
  const part = document.getElementById(id) ?? document.querySelector(`[data-component="${CSS.escape(id)}"]`);
  part?.scrollIntoView({ block: 'center' });
  if (part instanceof HTMLElement) part.focus({ preventScroll: true });
}
