import { useState } from 'react';
import { useFocusNext } from './use-focus-next.ts';
import styles from '../dossier/Desk.module.css';
import { useText } from '../text/use-text.ts';
import { LeaveTeaching } from './LeaveTeaching.tsx';
import { PanelHead } from './PanelHead.tsx';
import { PickedPanel } from './PickedPanel.tsx';
import { PointingPanel } from './PointingPanel.tsx';
import { TeachFoot } from './TeachFoot.tsx';
import { TeachParts } from './TeachParts.tsx';
import { TeachReportWay } from './TeachReportWay.tsx';
import { TeachTest } from './TeachTest.tsx';
import type { Teaching, TeachEvents } from './teach-view.ts';
import { TeachWhere } from './TeachWhere.tsx';

/** The page being taught: where we are, its parts or the one in hand, what the draft does to the page, the next action. */
export function TeachPage({ view, events }: { view: Teaching; events: TeachEvents }) {
  const { t } = useText();
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  /** What would lose the draft waits for a word of the officer. */
  const guard = (go: () => void) => (view.changes === 0 ? go() : setLeaving(() => go));
  const { stage } = view;
  const isInHand = stage.kind === 'pointing' || stage.kind === 'picked';
  const desk = useFocusNext(view, isInHand);

  return (
    <div className={styles.desk} ref={desk}>
      <PanelHead title={t('teach.title')} back={t('teach.back')} onBack={() => guard(events.onLeave)} />
      <main className={styles.main}>
        {!isInHand && (
          <>
            <TeachWhere view={view} events={events} guard={guard} />
            {view.changes > 0 && <TeachTest view={view} onPoint={events.onPoint} />}
            <TeachParts view={view} events={events} />
            <TeachReportWay onReport={events.onReport} />
          </>
        )}
        {stage.kind === 'pointing' && (
          <PointingPanel key={stage.part} view={view} stage={stage} events={events} />
        )}
        {stage.kind === 'picked' && (
          <PickedPanel key={stage.part} view={view} stage={stage} events={events} />
        )}
      </main>
      {leaving !== null && (
        <footer className={styles.foot}>
          <LeaveTeaching
            count={view.changes}
            onLeave={() => {
              setLeaving(null);
              leaving();
            }}
            onStay={() => setLeaving(null)}
          />
        </footer>
      )}
      {leaving === null && !isInHand && <TeachFoot view={view} events={events} />}
    </div>
  );
}
