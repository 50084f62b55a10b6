import './fonts.css';
import './mantine.css';
import './tokens.css';
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Language } from '../text/text-key.ts';
import { TextProvider } from '../text/TextProvider.tsx';
import { theme } from './theme.ts';

/** The frame of every extension page: fonts, colours by the system's scheme, and the language. */
export function UiProvider({
  language,
  scheme,
  children,
}: {
  language: Language;
  scheme?: 'light' | 'dark';
  children: ReactNode;
}) {
  return (
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      {...(scheme ? { forceColorScheme: scheme } : {})}
    >
      <TextProvider language={language}>{children}</TextProvider>
    </MantineProvider>
  );
}
