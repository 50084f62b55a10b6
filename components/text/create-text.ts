import { createInstance } from 'i18next';
import { en } from './en.ts';
import { createFormats, type Formats } from './formats.ts';
import type { Language, TextKey, Translate } from './text-key.ts';
import { vi } from './vi.ts';

/** The interface in one language: `t` for texts, `formats` for numbers, sizes and times. */
export type Text = { language: Language; t: Translate; formats: Formats };

/** Needs no DOM: the same texts serve pages and the background. The language is given, never guessed from the browser. */
export function createText(language: Language): Text {
  const i18n = createInstance();
  void i18n.init({
    lng: language,
    fallbackLng: false,
    resources: { vi: { translation: vi }, en: { translation: en } },
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
  });
  const t: Translate = (key: TextKey, ...[values]: [Record<string, string | number>?]) =>
    i18n.t(key, { ...values });
  return { language, t, formats: createFormats(language, t) };
}
