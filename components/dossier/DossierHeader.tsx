import { Menu } from '@mantine/core';
import { type Dossier, type Step, steps } from '#lib/domain/dossier';
import { useText } from '../text/use-text.ts';
import { Pill } from '../ui/Pill.tsx';
import { DeskHeader, type MenuEvents } from './DeskHeader.tsx';
import type { DeskForm } from './DeskForms.tsx';

/** The dossier's number and step, and the menu with every way to record by hand. */
export function DossierHeader({
  dossier,
  step,
  onForm,
  events,
}: {
  dossier: Dossier;
  step: Step | 'done';
  onForm: (form: DeskForm) => void;
  events: MenuEvents;
}) {
  const { t } = useText();
  const pill =
    step === 'done' ? (
      <Pill tone="done" icon="check" word={t('step.done')} />
    ) : (
      <Pill
        tone="action"
        word={t('step.pill', { number: steps.indexOf(step) + 1, step: t(`step.${step}`) })}
      />
    );
  return (
    <DeskHeader
      title={dossier.number ?? t('desk.noNumber')}
      isQuiet={dossier.number === null}
      pill={pill}
      events={events}
      items={
        <>
          <Menu.Item onClick={() => onForm('number')}>{t('desk.menu.number')}</Menu.Item>
          <Menu.Item onClick={() => onForm('forwarded')}>{t('desk.menu.forwarded')}</Menu.Item>
          <Menu.Item onClick={() => onForm('issued')}>{t('desk.menu.issued')}</Menu.Item>
          <Menu.Item onClick={() => onForm('returned')}>{t('desk.menu.returned')}</Menu.Item>
          <Menu.Divider />
          <Menu.Item onClick={() => onForm('openByHand')}>{t('desk.menu.openByHand')}</Menu.Item>
          <Menu.Item onClick={() => onForm('discard')}>{t('desk.menu.discard')}</Menu.Item>
        </>
      }
    />
  );
}
