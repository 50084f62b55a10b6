import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '#lib/portals/corrections/canonical';
import { fitsOneFile, readCorrectionFile, writeCorrectionFile } from '#lib/portals/corrections/file';
import { lintChange } from '#lib/portals/corrections/lint';
import { keyFingerprint, parsePublicKey } from '#lib/portals/corrections/signing';
import { anyCorrections, correction } from './corrections.ts';
import { keys, now, otherKey, ownKey, taught, verdictOf } from './correction-files.ts';

describe('a file of corrections', () => {
  test('is read back as it was written, in NFC', async () => {
    await fc.assert(
      fc.asyncProperty(anyCorrections, fc.boolean(), async (all, isSigned) => {
        const text = await writeCorrectionFile(all, isSigned ? keys : undefined);
        const reading = await readCorrectionFile(text, { trustedKey: ownKey, now });
        const composed: unknown = JSON.parse(JSON.stringify(all).normalize('NFC'));
        expect(reading).toEqual({
          kind: 'read',
          corrections: composed,
          signature: isSigned ? 'trusted' : 'none',
          publicKey: isSigned ? ownKey : null,
        });
      }),
      { numRuns: 40 },
    );
  });

  test('has one text for the same corrections', async () => {
    const one = taught();
    const same = JSON.parse(canonicalJson(one));
    expect(await writeCorrectionFile([one])).toBe(await writeCorrectionFile([same]));
    expect(await writeCorrectionFile([one])).not.toMatch(/": |, "/);
  });

  test('is read where somebody has laid it out anew, as long as it is not signed', async () => {
    const laidOut = JSON.stringify(JSON.parse(await writeCorrectionFile([taught()])), null, 2);
    expect(await verdictOf(laidOut)).toBe('none');
    const signed = JSON.stringify(JSON.parse(await writeCorrectionFile([taught()], keys)), null, 2);
    expect(await verdictOf(signed, ownKey)).toBe('wrongSignature');
  });
});

test.for<[number, number, string]>([
  [200, 1, 'none'],
  [201, 1, 'notCorrections'],
  [3, 100, 'none'],
  [4, 76, 'tooLarge'],
])(
  '%i corrections of %i changes fit one file where they can be read from it',
  async ([count, each, says]) => {
    const all = Array.from({ length: count }, () =>
      correction(Array.from({ length: each }, () => ({ what: 'pageOn', page: 'intake' }))),
    );
    const file = { format: 'tro-ly-tnhs/corrections', version: 1, corrections: all };
    expect(fitsOneFile(all)).toBe(says === 'none');
    expect(await verdictOf(JSON.stringify(file))).toBe(says);
  },
);

test('a key is told by digits that can be read out, each key by its own', async () => {
  const [own, other] = [await keyFingerprint(ownKey), await keyFingerprint(otherKey)];
  expect(own).toMatch(/^\d{5}( \d{5}){4}$/);
  expect(own).not.toBe(other);
  expect(await keyFingerprint('AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA')).toBe(
    '19918 10382 90276 65309 30981',
  );
  expect(await keyFingerprint('no key')).toBe('');
});

test('a correction from a clock that is a day ahead is read', async () => {
  const tomorrow = { ...taught(), at: '2026-11-24T12:00:00.000Z' };
  expect(await verdictOf(await writeCorrectionFile([tomorrow]))).toBe('none');
});

test('a reason of any length is judged at once, and nothing personal hides in it', () => {
  const judge = (why: string) => lintChange({ what: 'featureOff', feature: 'pills', why });
  const before = performance.now();
  expect(judge('a.'.repeat(50_000))).toEqual([]);
  expect(performance.now() - before).toBeLessThan(2000);
  for (const place of [0, 150, 190, 205, 290, 299, 301, 450])
    expect(judge(`${'x '.repeat(place)}079085123456${' x'.repeat(200)}`)).toMatchObject([
      { why: 'personal', severity: 'refused' },
    ]);
});

describe('a signature (K3)', () => {
  test.for([
    ['trusted', ownKey],
    ['trusted', ` ${ownKey}\r\n`],
    ['unknownKey', otherKey],
    ['unknownKey', null],
    ['unknownKey', ''],
  ] as const)('is %s where the office configured %s', async ([state, trustedKey]) => {
    expect(await verdictOf(await writeCorrectionFile([taught()], keys), trustedKey)).toBe(state);
  });

  test('that does not fit is refused, whosever key it names', async () => {
    const [signed, other] = [
      await writeCorrectionFile([taught()], keys),
      await writeCorrectionFile([taught()], keys),
    ];
    const swapped = canonicalJson({ ...JSON.parse(signed), signature: JSON.parse(other).signature });
    for (const trustedKey of [ownKey, otherKey, null])
      expect(await verdictOf(swapped, trustedKey)).toBe('wrongSignature');
    const claimed = signed.replace(ownKey, otherKey);
    for (const trustedKey of [ownKey, otherKey, null])
      expect(await verdictOf(claimed, trustedKey)).toBe('wrongSignature');
  });

  test.for(['', 'AAAA', 'A'.repeat(43), '!'.repeat(43), '_'.repeat(43)])(
    'by no key is refused: %s',
    async (key) => {
      const signed = await writeCorrectionFile([taught()], keys);
      expect(await verdictOf(signed.replace(ownKey, key), ownKey)).toBe('wrongSignature');
    },
  );

  test('is lost with every byte that is changed', async () => {
    const bytes = new TextEncoder().encode(await writeCorrectionFile([taught()], keys));
    const accepted: string[] = [];
    for (const [place, byte] of bytes.entries()) {
      for (const bit of [1, 2, 4, 8, 16, 32, 64, 128]) {
        const flipped = bytes.with(place, byte ^ bit);
        const state = await verdictOf(new TextDecoder('utf-8', { ignoreBOM: true }).decode(flipped), ownKey);
        if (['trusted', 'unknownKey', 'none'].includes(state)) accepted.push(`${place} ${byte} ${bit}`);
      }
    }
    expect(accepted).toEqual([]);
  });
});

test('a public key is read as an office pastes it, and nothing else is one', () => {
  expect(parsePublicKey(`  ${ownKey.slice(0, 20)}\n${ownKey.slice(20)} `)).toHaveLength(32);
  for (const text of [
    '',
    ' ',
    ownKey.slice(1),
    `${ownKey}A`,
    `${ownKey}=`,
    ownKey.replace(/.$/, '!'),
    'khoá',
  ])
    expect(parsePublicKey(text)).toBeNull();
});

test('the private key cannot be read out', async () => {
  await expect(crypto.subtle.exportKey('pkcs8', keys.privateKey)).rejects.toThrow(/extractable/);
});
