import { useCallback, useEffect, useState } from 'react';
import { downloadFile } from '#lib/platform/download';
import type { SupportReport } from '#lib/portals/teach/teaching';
import { specWordings } from '#lib/portals/teach/spec-wordings';
import { writeReport } from '#components/portal/report-lines.ts';
import type { PageReportView } from '#components/portal/report-view.ts';
import type { Frame } from './frames.ts';

type Made = { kind: 'making' } | { kind: 'failed' } | { kind: 'made'; report: SupportReport };

/** A report of a frame's page: made when it is asked for, seen, and saved only by the officer. */
export function usePageReport({ teacher, spec }: Frame): {
  view: PageReportView;
  make: () => void;
  save: (words: readonly string[]) => void;
} {
  const [made, setMade] = useState<Made>({ kind: 'making' });
  const [savedAs, setSavedAs] = useState<string | null>(null);

  const make = useCallback(() => {
    setMade({ kind: 'making' });
    setSavedAs(null);
    teacher.call('report', { spec }).then(
      (report) => setMade({ kind: 'made', report }),
      () => setMade({ kind: 'failed' }),
    );
  }, [teacher, spec]);
  useEffect(make, [make]);

  const save = (words: readonly string[]) => {
    if (made.kind !== 'made') return;
    const { report } = made;
    const day = Temporal.Now.plainDateISO().toString();
    const name = `mo-ta-trang_${spec.id}_${report.page ?? 'chua-nhan-ra'}_${day}.json`;
    downloadFile(name, new Blob([writeReport(report, new Set(words))], { type: 'application/json' }));
    setSavedAs(name);
  };

  return { view: toView(made, spec, savedAs), make, save };
}

function toView(made: Made, spec: Frame['spec'], savedAs: string | null): PageReportView {
  if (made.kind === 'making') return made;
  if (made.kind === 'failed') return { kind: 'failed', why: 'pageGone' };
  const { report } = made;
  return { kind: 'review', portal: spec.name, report, known: specWordings(spec), savedAs };
}
