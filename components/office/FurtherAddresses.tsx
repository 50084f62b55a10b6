import { ActionIcon, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useId, useRef, useState } from 'react';
import { mostFurther } from '#lib/domain/officer.schema';
import { useText } from '../text/use-text.ts';
import { TextButton } from '../ui/TextButton.tsx';
import styles from './FurtherAddresses.module.css';

/** The further addresses of one portal, each with a button that removes it, and one to add another. */
export function FurtherAddresses({
  portal,
  addresses,
  errors,
  onChange,
}: {
  /** The portal's name in words. */
  portal: string;
  addresses: readonly string[];
  /** What is wrong with each, in words. */
  errors: readonly (string | undefined)[];
  onChange: (addresses: readonly string[]) => void;
}) {
  const { t } = useText();
  const hintId = useId();
  const group = useRef<HTMLDivElement>(null);
  // Only a line that was asked for takes the focus, not those that are there when the page opens.
  const [hasAdded, setHasAdded] = useState(false);
  const remove = (index: number) => {
    // The focus goes to a line that stays, or to the button that adds one.
    const lines = group.current?.querySelectorAll('input') ?? [];
    const next = lines.length > 1 ? lines[Math.min(index, lines.length - 2)] : null;
    (next ?? group.current?.querySelector<HTMLElement>(':scope > button'))?.focus();
    onChange(addresses.toSpliced(index, 1));
  };

  return (
    <div
      className={styles.further}
      ref={group}
      role="group"
      aria-label={t('office.further.of', { portal })}
      aria-describedby={addresses.length > 0 ? hintId : undefined}
    >
      {addresses.length > 0 && (
        <div>
          <div className={styles.title}>{t('office.further')}</div>
          <div className={styles.hint} id={hintId}>
            {t('office.further.hint')}
          </div>
        </div>
      )}
      {addresses.map((address, index) => (
        <div className={styles.line} key={index}>
          <TextInput
            className={styles.input}
            aria-label={t('office.further.one', { number: index + 1 })}
            inputMode="url"
            spellCheck={false}
            autoComplete="off"
            autoFocus={hasAdded}
            value={address}
            error={errors[index]}
            onChange={({ currentTarget: { value } }) => onChange(addresses.with(index, value))}
          />
          <ActionIcon
            size={36}
            aria-label={t('office.further.remove', { address: address.trim() || `${index + 1}` })}
            onClick={() => remove(index)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {addresses.length < mostFurther && (
        <TextButton
          onClick={() => {
            setHasAdded(true);
            onChange([...addresses, '']);
          }}
        >
          <IconPlus size={16} stroke={1.75} aria-hidden />
          {addresses.length === 0 ? t('office.further.add') : t('office.further.addMore')}
        </TextButton>
      )}
    </div>
  );
}
