export const source = String.raw`
// Typed words find a choice whatever their marks and case.
export function foldWords(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').toLowerCase().trim();
}
`;
