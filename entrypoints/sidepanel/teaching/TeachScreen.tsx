import { useState } from 'react';
import { PageReportReview } from '#components/portal/PageReportReview.tsx';
import { TeachDesk } from '#components/portal/TeachDesk.tsx';
import { openOffice } from '#lib/platform/panel';
import type { Frame } from './frames.ts';
import { toTeachView } from './state.ts';
import { usePageReport } from './use-page-report.ts';
import { type TeachSubject, useTeaching } from './use-teaching.ts';

/** The desk while the page in front is being taught. */
export function TeachScreen({
  subject,
  onLeave,
  onAgain,
}: {
  subject: TeachSubject;
  onLeave: () => void;
  /** Begins anew with the page in front. */
  onAgain: () => void;
}) {
  const { state, session } = useTeaching(subject);
  const [reported, setReported] = useState<Frame | null>(null);
  if (reported !== null) return <ReportScreen frame={reported} onLeave={() => setReported(null)} />;
  return (
    <TeachDesk
      view={toTeachView(state)}
      events={{
        onLeave,
        onRetry: () => (session.lookAgain() ? undefined : onAgain()),
        onChoosePage: (page) => void session.choosePage(page),
        onChooseFrame: (frameId) => void session.chooseFrame(frameId),
        onPoint: (part) => void session.point(part),
        onPointLater: (part) => void session.pointLater(part),
        onCancelPointing: () => void session.stopPointing(),
        onHighlight: (ref) => void session.highlight(ref),
        onPick: (ref) => void session.pick(ref),
        onKeep: (part, ways, verb) => void session.keep(part, ways, verb),
        onUndoPart: (part) => void session.undo(part),
        onSave: () => void session.save(),
        onTeachAnother: onAgain,
        onReport: () => setReported(session.frame()),
        onOpenPortals: () => void openOffice('#cong'),
      }}
    />
  );
}

function ReportScreen({ frame, onLeave }: { frame: Frame; onLeave: () => void }) {
  const { view, make, save } = usePageReport(frame);
  return <PageReportReview view={view} events={{ onLeave, onRetry: make, onSaveReport: save }} />;
}
