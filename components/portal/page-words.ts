import { features, pageKinds } from '#lib/domain/portal-part';
import type { Text } from '../text/create-text.ts';
import type { TextKey } from '../text/text-key.ts';

type PartKey = Extract<TextKey, `part.${string}`>;

/** Parts that have a name of their own; others are called what the portal's description calls them. */
const partKeys: Readonly<Record<string, PartKey>> = {
  citizenNumber: 'part.citizenNumber',
  fullName: 'part.fullName',
  procedure: 'part.procedure',
  unitCode: 'part.unitCode',
  channel: 'part.channel',
  number: 'part.dossierNumber',
  receipt: 'part.receipt',
  due: 'part.due',
  status: 'part.status',
  'components.name': 'part.components.name',
  'components.file': 'part.components.file',
  'components.copyKind': 'part.components.copyKind',
  'components.required': 'part.components.required',
  'components.open.1': 'part.components.open.1',
  'components.open.2': 'part.components.open.2',
  'components.open.3': 'part.components.open.3',
  'components.confirm.1': 'part.components.confirm.1',
  'components.confirm.2': 'part.components.confirm.2',
  search: 'part.search',
  results: 'part.results.number',
  'results.number': 'part.results.number',
  'results.name': 'part.results.name',
  'results.accountKind': 'part.results.accountKind',
  'results.status': 'part.results.status',
  empty: 'part.empty',
  recognise: 'part.recognise',
};

/** What officers call a kind of page: "Trang nhập hồ sơ". A kind of no known name stands as it is. */
export function pageWord(page: string, { t }: Pick<Text, 't'>): string {
  const known = pageKinds.find((name) => name === page);
  return known === undefined ? page : t(`page.${known}`);
}

/** The same in the middle of a sentence: "trang nhập hồ sơ". */
export function pageInSentence(page: string, text: Pick<Text, 't'>): string {
  return lowered(pageWord(page, text));
}

/** What officers call a part of a page: "Số định danh". `page` tells apart what bears one name on two kinds of page. */
export function partWord(page: string, part: string, { t }: Pick<Text, 't'>): string {
  if (page === 'accountSearch' && part === 'number') return t('part.number');
  const key = Object.hasOwn(partKeys, part) ? partKeys[part] : undefined;
  return key === undefined ? part : t(key);
}

export function featureWord(feature: string, { t }: Pick<Text, 't'>): string {
  const known = features.find((name) => name === feature);
  return known === undefined ? feature : t(`feature.${known}`);
}

export function lowered(words: string): string {
  return words.charAt(0).toLocaleLowerCase('vi') + words.slice(1);
}
