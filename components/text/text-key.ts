import type { vi } from './vi.ts';

export type Language = 'vi' | 'en';

export type TextKey = keyof typeof vi;

/** The same keys in English; `_one` beside a key is its singular, which Vietnamese does not have. */
export type EnglishOf<Texts> = { [Key in keyof Texts]: string } & {
  [Key in keyof Texts as `${string & Key}_one`]?: string;
};

type Placeholders<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}`
  ? Name | Placeholders<Rest>
  : never;

type Values<Key extends TextKey> = {
  [Name in Placeholders<(typeof vi)[Key]>]: Name extends 'count' ? number : string | number;
};

/** What must be told with a key: nothing, or a value for each of its placeholders. */
export type TextValues<Key extends TextKey> = [Placeholders<(typeof vi)[Key]>] extends [never]
  ? []
  : [values: Values<Key>];

export type Translate = <Key extends TextKey>(key: Key, ...values: TextValues<Key>) => string;
