import { OfficeFrame } from '#components/office/OfficeFrame.tsx';
import type { PortalsEvents } from '#components/portal/correction-view.ts';
import { PageReportReview } from '#components/portal/PageReportReview.tsx';
import { PortalsPage } from '#components/portal/PortalsPage.tsx';
import type { PageReportEvents } from '#components/portal/report-view.ts';
import { TeachDesk } from '#components/portal/TeachDesk.tsx';
import type { TeachEvents } from '#components/portal/teach-view.ts';
import { now } from './made-up.ts';
import type { PortalState } from './states-portals.ts';

type Send = (name: string) => (...values: unknown[]) => void;

/** Teaching, the page report and the office's page of portals; what they send out goes to `send`. */
export function PortalPages({ state, send }: { state: PortalState; send: Send }) {
  switch (state.kind) {
    case 'teach':
      return <TeachDesk view={state.view} events={teachEvents(send)} />;
    case 'report':
      return <PageReportReview view={state.view} events={reportEvents(send)} />;
    case 'portals':
      return (
        <OfficeFrame page={state.page} onGo={send('onGo')}>
          <PortalsPage
            view={state.view}
            now={now}
            events={portalsEvents(send, state.mayCopy)}
            onOpenSettings={send('onOpenSettings')}
          />
        </OfficeFrame>
      );
  }
}

const teachEvents = (send: Send): TeachEvents => ({
  onLeave: send('onLeave'),
  onRetry: send('onRetry'),
  onChoosePage: send('onChoosePage'),
  onChooseFrame: send('onChooseFrame'),
  onPoint: send('onPoint'),
  onPointLater: send('onPointLater'),
  onCancelPointing: send('onCancelPointing'),
  onHighlight: send('onHighlight'),
  onPick: send('onPick'),
  onKeep: send('onKeep'),
  onUndoPart: send('onUndoPart'),
  onSave: send('onSave'),
  onTeachAnother: send('onTeachAnother'),
  onReport: send('onReport'),
  onOpenPortals: send('onOpenPortals'),
});

const reportEvents = (send: Send): PageReportEvents => ({
  onSaveReport: send('onSaveReport'),
  onLeave: send('onLeave'),
  onRetry: send('onRetry'),
});

const portalsEvents = (send: Send, mayCopy: boolean): PortalsEvents => ({
  onSwitchPage: send('onSwitchPage'),
  onSwitchFeature: send('onSwitchFeature'),
  onRemoveCorrection: send('onRemoveCorrection'),
  onReset: send('onReset'),
  onRemoveUnreadable: send('onRemoveUnreadable'),
  onExport: send('onExport'),
  onChooseFile: ({ name }) => send('onChooseFile')(name),
  onAcceptImport: send('onAcceptImport'),
  onDeclineImport: send('onDeclineImport'),
  onCreateKey: send('onCreateKey'),
  onCopyKey: async (publicKey) => {
    send('onCopyKey')(publicKey);
    return mayCopy;
  },
  onTrustKey: send('onTrustKey'),
  onRemoveTrusted: send('onRemoveTrusted'),
});
