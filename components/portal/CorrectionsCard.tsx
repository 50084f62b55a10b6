import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { isOnlySwitching, mayBeSigned } from '#lib/domain/portal-correction';
import { useText } from '../text/use-text.ts';
import { Card } from '../ui/Card.tsx';
import { InlineForm } from '../ui/InlineForm.tsx';
import { Note } from '../ui/Note.tsx';
import { CorrectionItem } from './CorrectionItem.tsx';
import type { CorrectionEvents, CorrectionView, PortalsView } from './correction-view.ts';
import styles from './Corrections.module.css';
import { ImportCard } from './ImportCard.tsx';
import { Unreadable } from './Unreadable.tsx';

type Loaded = Extract<PortalsView, { kind: 'portals' }>;

/** What this office has corrected, portal by portal; files out and in. */
export function CorrectionsCard({
  view,
  now,
  events,
}: {
  view: Loaded;
  now: string;
  events: CorrectionEvents;
}) {
  const { t } = useText();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const picker = useRef<HTMLInputElement>(null);
  const { corrections, portals } = view;
  const mayLeave = corrections.filter(({ differences }) => !isOnlySwitching(differences));
  const known = chosen.filter((id) => mayLeave.some((each) => each.id === id));
  const exported = known.length === 0 ? mayLeave.map(({ id }) => id) : known;
  const isForeign = corrections.some(
    ({ id, origin, signature }) => exported.includes(id) && !mayBeSigned(origin, signature),
  );
  const signing = view.signing.own === null ? 'unsigned' : isForeign ? 'foreign' : 'signed';
  const groups = Map.groupBy(corrections, ({ portal }) => portal);
  const nameOf = (id: string) => portals.find((portal) => portal.id === id)?.name ?? id;

  return (
    <Card
      title={t('corrections.title')}
      aside={corrections.length > 0 && <span>{t('corrections.count', { count: corrections.length })}</span>}
    >
      {corrections.length === 0 && <p className={styles.none}>{t('corrections.none')}</p>}
      {view.unreadable > 0 && <Unreadable count={view.unreadable} onRemove={events.onRemoveUnreadable} />}
      {[...groups].map(([portal, ofPortal]) => (
        <PortalCorrections
          key={portal}
          name={nameOf(portal)}
          corrections={ofPortal}
          chosen={known}
          now={now}
          onChoose={(id, isChosen) =>
            setChosen(isChosen ? [...known, id] : known.filter((each) => each !== id))
          }
          onRemove={events.onRemoveCorrection}
          onReset={() => events.onReset(portal)}
        />
      ))}
      <div className={styles.bar}>
        <p className={styles.quiet}>
          {mayLeave.length > 0 && t(`corrections.export.${signing}`)}
          {mayLeave.length < corrections.length && ` ${t('corrections.export.switches')}`}
        </p>
        <div className={styles.buttons}>
          {mayLeave.length > 0 && (
            <Button variant="default" onClick={() => events.onExport(exported)}>
              {known.length === 0
                ? t('corrections.export.all', { count: exported.length })
                : t('corrections.export.chosen', { count: known.length })}
            </Button>
          )}
          <Button
            variant="default"
            disabled={view.importing.kind === 'reading' || view.importing.kind === 'review'}
            onClick={() => picker.current?.click()}
          >
            {t('corrections.import')}
          </Button>
        </div>
      </div>
      <ImportCard importing={view.importing} nameOf={nameOf} now={now} events={events} />
      <input
        ref={picker}
        type="file"
        hidden
        accept=".json,application/json"
        aria-label={t('corrections.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // Emptied, so that the same file can be chosen again.
          currentTarget.value = '';
          if (file !== undefined) events.onChooseFile(file);
        }}
      />
    </Card>
  );
}

function PortalCorrections({
  name,
  corrections,
  chosen,
  now,
  onChoose,
  onRemove,
  onReset,
}: {
  name: string;
  corrections: readonly CorrectionView[];
  chosen: readonly string[];
  now: string;
  onChoose: (id: string, isChosen: boolean) => void;
  onRemove: (id: string) => void;
  onReset: () => void;
}) {
  const { t } = useText();
  const [isAsking, setIsAsking] = useState(false);
  const switches = corrections.filter(({ differences }) => isOnlySwitching(differences)).length;
  return (
    <div>
      <div className={styles.group}>
        <h3 className={styles.portal}>{name}</h3>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={t('corrections.reset.label', { portal: name })}
          onClick={() => setIsAsking(true)}
        >
          {t('corrections.reset')}
        </Button>
      </div>
      {isAsking && (
        <div className={styles.asked}>
          <div className={styles.confirm}>
            <InlineForm
              title={t('corrections.reset.title', { portal: name })}
              submit={t('corrections.reset.submit')}
              danger
              onSubmit={() => {
                setIsAsking(false);
                onReset();
              }}
              onCancel={() => setIsAsking(false)}
            >
              <Note tone="attention" icon="alert">
                {t('corrections.reset.note', { count: corrections.length })}
                {switches > 0 && ` ${t('corrections.reset.switches', { count: switches })}`}
              </Note>
            </InlineForm>
          </div>
        </div>
      )}
      <ul className={styles.list}>
        {corrections.map((correction) => (
          <CorrectionItem
            key={correction.id}
            correction={correction}
            portal={name}
            now={now}
            isChosen={chosen.includes(correction.id)}
            onChoose={(isChosen) => onChoose(correction.id, isChosen)}
            onRemove={() => onRemove(correction.id)}
          />
        ))}
      </ul>
    </div>
  );
}
