import { expect, test } from 'vitest';
import { mayBeSigned, type SignatureState } from '#lib/domain/portal-correction';

test.for<['taught' | 'imported', SignatureState, boolean]>([
  ['taught', 'none', true],
  ['imported', 'trusted', true],
  ['imported', 'unknownKey', false],
  ['imported', 'none', false],
])(
  'a correction that was %s with the signature %s is signed with this office’s key: %s',
  ([from, signature, may]) => {
    expect(mayBeSigned(from, signature)).toBe(may);
  },
);
