import { Button, Skeleton } from '@mantine/core';
import { IconBrowserX, IconDownload, IconPlugConnectedX } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { foldText } from '#lib/domain/text';
import desk from '../dossier/Desk.module.css';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { Note } from '../ui/Note.tsx';
import { GivenWords } from './GivenWords.tsx';
import { pageWord } from './page-words.ts';
import styles from './PageReportReview.module.css';
import { PanelHead } from './PanelHead.tsx';
import { ReportTree } from './ReportTree.tsx';
import { ReportWords } from './ReportWords.tsx';
import { givenWordsOf, wordsOf, writeReport } from './report-lines.ts';
import type { PageReportEvents, PageReportView } from './report-view.ts';
import { WideButton } from './WideButton.tsx';

type Review = Extract<PageReportView, { kind: 'review' }>;

/** A page's structure for support, seen in full before it is saved as a file. */
export function PageReportReview({ view, events }: { view: PageReportView; events: PageReportEvents }) {
  const { t } = useText();
  return (
    <div className={desk.desk}>
      <PanelHead title={t('report.title')} back={t('report.back')} onBack={events.onLeave} />
      {view.kind === 'review' && <ReviewedReport view={view} events={events} />}
      {view.kind === 'making' && (
        <main className={desk.main}>
          <div role="status" aria-label={t('report.making')} className={desk.loading}>
            <Skeleton height={120} />
            <Skeleton height={200} />
            <Skeleton height={320} />
          </div>
        </main>
      )}
      {view.kind === 'failed' && (
        <main className={desk.main}>
          <EmptyState
            drawing={view.why === 'pageGone' ? IconBrowserX : IconPlugConnectedX}
            tone="attention"
            title={t(`report.failed.${view.why}.title`)}
            body={t(`report.failed.${view.why}.body`)}
          >
            <Button size="md" onClick={() => events.onRetry()}>
              {t('action.retry')}
            </Button>
          </EmptyState>
        </main>
      )}
    </div>
  );
}

function ReviewedReport({ view, events }: { view: Review; events: PageReportEvents }) {
  const text = useText();
  const { t, formats } = text;
  const { report, known } = view;
  const { root, page, place, cut } = report;
  const words = useMemo(() => wordsOf(root), [root]);
  const given = useMemo(() => givenWordsOf(root, known), [root, known]);
  const [kept, setKept] = useState<ReadonlySet<string>>(() => {
    const folded = new Set(known.map(foldText));
    return new Set(words.map((each) => each.words).filter((each) => folded.has(foldText(each))));
  });
  const size = useMemo(() => formats.size(bytesOf(writeReport(report, kept))), [report, kept, formats]);
  const keep = (label: string, isKept: boolean) =>
    setKept((before) => {
      const next = new Set(before);
      if (isKept) next.add(label);
      else next.delete(label);
      return next;
    });
  return (
    <>
      <main className={desk.main}>
        <Card label={t('report.facts')}>
          <div className={styles.body}>
            <Note tone="done" icon="shield">
              {t('report.out')}
            </Note>
            <Note tone="neutral" icon="info">
              {t('report.in')}
            </Note>
            <dl className={styles.facts}>
              <dt>{t('report.portal')}</dt>
              <dd>{view.portal}</dd>
              <dt>{t('report.page')}</dt>
              <dd>{page === null ? t('report.page.none') : pageWord(page, text)}</dd>
              <dt>{t('report.path')}</dt>
              <dd>{`${place?.path ?? ''}${place?.hash ?? ''}`}</dd>
              <dt>{t('report.version')}</dt>
              <dd>{report.spec}</dd>
              <dt>{t('report.size')}</dt>
              <dd>{size}</dd>
            </dl>
            {cut.rows > 0 && (
              <Note tone="neutral" icon="info">
                {t('report.cut.rows', { count: cut.rows })}
              </Note>
            )}
            {cut.size > 0 && (
              <Note tone="attention" icon="alert">
                {t('report.cut.size', { count: cut.size })}
              </Note>
            )}
          </div>
        </Card>
        <ReportWords words={words} kept={kept} onKeep={keep} />
        {given.length > 0 && <GivenWords words={given} />}
        <ReportTree root={root} kept={kept} />
      </main>
      <footer className={desk.foot}>
        <div className={styles.foot}>
          <WideButton
            drawing={IconDownload}
            words={view.savedAs === null ? t('report.save', { size }) : t('report.saved.again', { size })}
            onClick={() => events.onSaveReport([...kept])}
          />
          <div role="status">
            {view.savedAs === null ? (
              <Note tone="neutral" icon="info">
                {t('report.save.note')}
              </Note>
            ) : (
              <Note tone="done" icon="check">
                {t('report.saved', { file: view.savedAs })}
              </Note>
            )}
          </div>
        </div>
      </footer>
    </>
  );
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
