import { Button } from '@mantine/core';
import { useText } from '../text/use-text.ts';

/** Turns one thing off (after a reason was given) or on again. */
export function SwitchButton({
  what,
  isOff,
  className,
  onTurn,
}: {
  what: string;
  isOff: boolean;
  className?: string | undefined;
  onTurn: () => void;
}) {
  const { t } = useText();
  return (
    <Button
      size="compact-sm"
      variant={isOff ? 'light' : 'default'}
      miw={76}
      className={className ?? ''}
      aria-label={isOff ? t('off.turnOn.label', { what }) : t('off.turnOff.label', { what })}
      onClick={() => onTurn()}
    >
      {isOff ? t('off.turnOn') : t('off.turnOff')}
    </Button>
  );
}
