import { expect, test } from 'vitest';
import { accepts } from '#lib/domain/accepts';
import { acceptsPdf } from '#lib/domain/attachment-size';

test.for([
  ['', 'a.exe', '', true],
  [' , ', 'a.exe', '', true],
  ['*', 'a.exe', '', true],
  ['*/*', 'a.exe', '', true],
  ['.pdf,.PDF', 'A.PDF', '', true],
  ['.doc, .pdf', 'a.pdf', '', true],
  ['application/pdf', 'a.pdf', 'application/pdf', true],
  ['Application/PDF', 'a', 'application/pdf', true],
  ['application/*', 'a', 'application/pdf', true],
  ['image/*', 'a.jpg', 'image/jpeg', true],
  ['image/*', 'a.pdf', 'application/pdf', false],
  ['application/pdf', 'a.pdf', '', false],
  ['.pdf', 'a.pdf.exe', '', false],
  ['pdf', 'a.pdf', 'application/pdf', false],
] as const)('A4 accept “%s” and %s of type “%s”: %s', ([accept, name, type, expected]) => {
  expect(accepts(accept, { name, type })).toBe(expected);
});

test.for([
  ['', true],
  [' ', true],
  ['*', true],
  ['*/*', true],
  ['.pdf', true],
  ['.PDF', true],
  ['.jpg, .pdf', true],
  ['application/pdf', true],
  ['APPLICATION/PDF', true],
  ['application/*', true],
  ['image/*,application/pdf', true],
  ['.jpg', false],
  ['image/*', false],
  ['.pdfx', false],
  ['.a.pdf', false],
  ['pdf', false],
  ['application/x-pdf', false],
] as const)('a PDF of any name goes through accept “%s”: %s', ([accept, expected]) => {
  expect(acceptsPdf(accept)).toBe(expected);
});
