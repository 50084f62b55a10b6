import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { Note } from '../ui/Note.tsx';
import { TextButton } from '../ui/TextButton.tsx';
import { LintList } from './LintList.tsx';
import { lowered, pageInSentence, pageWord, partWord } from './page-words.ts';
import styles from './TeachTest.module.css';
import { fitOf } from './teach-plan.ts';
import type { Teaching } from './teach-view.ts';

/** What the draft does to the page as a whole, and what is questionable in it. */
export function TeachTest({ view, onPoint }: { view: Teaching; onPoint: (part: string) => void }) {
  const text = useText();
  const { t } = text;
  return (
    <Card title={t('teach.test')}>
      <div className={styles.body} aria-live="polite">
        {view.isTesting ? (
          <Note tone="action" icon="working">
            {t('teach.testing')}
          </Note>
        ) : (
          <>
            <FitNote view={view} onPoint={onPoint} />
            {view.twins.map(([one, other]) => (
              <Note key={`${one} ${other}`} tone="failure" icon="alert">
                {t('teach.twins', {
                  one: partWord(view.page, one, text),
                  other: partWord(view.page, other, text),
                })}
              </Note>
            ))}
            <LintList problems={view.problems} />
          </>
        )}
      </div>
    </Card>
  );
}

function FitNote({ view, onPoint }: { view: Teaching; onPoint: (part: string) => void }) {
  const text = useText();
  const { t } = text;
  const fit = fitOf(view);
  const page = pageInSentence(view.page, text);
  if (fit === 'right')
    return (
      <Note tone="done" icon="check">
        {t('teach.test.right', { page })}
      </Note>
    );
  const way = <TextButton onClick={() => onPoint('recognise')}>{t('teach.test.none.next')}</TextButton>;
  const others = view.candidates
    .filter((each) => each !== view.page)
    .map((each) => lowered(pageWord(each, text)))
    .join(', ');
  return (
    <Note tone="attention" icon="alert">
      {fit === 'none' && t('teach.test.none', { page })}
      {fit === 'other' && t('teach.test.other', { page: pageInSentence(view.recognised ?? '', text) })}
      {fit === 'several' && t('teach.test.several', { others, page })} {way}
    </Note>
  );
}
