import { NativeSelect } from '@mantine/core';
import { pressVerbs, type Verb } from '#lib/domain/portal-verb';
import { useText } from '../text/use-text.ts';

/** How a field is filled or a button pressed, for pages that do not take the usual way. */
export function VerbSelect({
  verb,
  choices,
  onChoose,
}: {
  verb: Verb;
  choices: readonly Verb[];
  onChoose: (verb: Verb) => void;
}) {
  const { t } = useText();
  const isPress = pressVerbs.some((each) => each === verb);
  return (
    <NativeSelect
      label={t(isPress ? 'teach.picked.press' : 'teach.picked.fill')}
      description={t('teach.picked.verb.hint')}
      value={verb}
      onChange={({ currentTarget: { value } }) => {
        const chosen = choices.find((each) => each === value);
        if (chosen !== undefined) onChoose(chosen);
      }}
      data={choices.map((each) => ({ value: each, label: t(`verb.${each}`) }))}
    />
  );
}
