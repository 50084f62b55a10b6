import { Switch } from '@mantine/core';
import { useText } from '../text/use-text.ts';

/** Whether one thing is on; turning it asks, and the switch follows once that is done. */
export function OnOffSwitch({
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
    <Switch
      className={className ?? ''}
      color="var(--action)"
      withThumbIndicator={false}
      checked={!isOff}
      aria-label={t(isOff ? 'off.switch.off' : 'off.switch.on', { what })}
      onChange={() => onTurn()}
    />
  );
}
