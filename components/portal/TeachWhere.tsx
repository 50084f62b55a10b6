import { NativeSelect } from '@mantine/core';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Pill } from '../ui/Pill.tsx';
import { pageInSentence, pageWord } from './page-words.ts';
import { fitOf } from './teach-plan.ts';
import type { Teaching, TeachEvents } from './teach-view.ts';
import styles from './TeachWhere.module.css';

/** Which portal, what its page is recognised as, and which kind it is taught to be. */
export function TeachWhere({
  view,
  events,
  guard,
}: {
  view: Teaching;
  events: TeachEvents;
  guard: (go: () => void) => void;
}) {
  const text = useText();
  const { t } = text;
  return (
    <Card label={t('teach.where')}>
      <div className={styles.body}>
        <div className={styles.top}>
          <h2 className={styles.portal}>{view.portal}</h2>
          <span aria-live="polite">
            <Recognised view={view} />
          </span>
        </div>
        <NativeSelect
          label={t('teach.kind')}
          value={view.page}
          onChange={({ currentTarget: { value } }) => {
            const page = view.pages.find((each) => each === value);
            if (page !== undefined) guard(() => events.onChoosePage(page));
          }}
          data={view.pages.map((page) => ({ value: page, label: pageWord(page, text) }))}
        />
        {view.frames.length > 1 && (
          <NativeSelect
            label={t('teach.frame')}
            value={String(view.frameId)}
            onChange={({ currentTarget: { value } }) => guard(() => events.onChooseFrame(Number(value)))}
            data={view.frames.map(({ frameId, name }) => ({ value: String(frameId), label: name }))}
          />
        )}
      </div>
    </Card>
  );
}

function Recognised({ view }: { view: Teaching }) {
  const text = useText();
  const { t } = text;
  if (view.isTesting) return <Pill tone="action" icon="working" word={t('teach.testing')} />;
  if (fitOf(view) === 'several')
    return <Pill tone="attention" icon="copies" word={t('teach.recognised.several')} />;
  if (view.recognised === null)
    return <Pill tone="attention" icon="lookAgain" word={t('teach.recognised.none')} />;
  return (
    <Pill
      tone={view.recognised === view.page ? 'done' : 'attention'}
      icon={view.recognised === view.page ? 'check' : 'alert'}
      word={t('teach.recognised', { page: pageInSentence(view.recognised, text) })}
    />
  );
}
