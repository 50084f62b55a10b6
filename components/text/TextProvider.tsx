import { createContext, type ReactNode, useEffect, useMemo } from 'react';
import { createText, type Text } from './create-text.ts';
import type { Language } from './text-key.ts';

export const TextContext = createContext<Text | null>(null);

/** Gives every part below it the interface in one language. */
export function TextProvider({ language, children }: { language: Language; children: ReactNode }) {
  const text = useMemo(() => createText(language), [language]);
  useEffect(() => {
    // A screen reader chooses its voice, and the browser its line breaks, by this.
    document.documentElement.lang = language;
  }, [language]);
  return <TextContext value={text}>{children}</TextContext>;
}
