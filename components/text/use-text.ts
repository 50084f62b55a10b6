import { useContext } from 'react';
import type { Text } from './create-text.ts';
import { TextContext } from './TextProvider.tsx';

/** The interface's texts and formats; a part used outside `TextProvider` is a mistake of ours. */
export function useText(): Text {
  const text = useContext(TextContext);
  if (text === null) throw new Error('TextProvider is missing above this part');
  return text;
}
