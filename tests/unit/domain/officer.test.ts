import { describe, expect, it } from 'vitest';
import { mostFurther, OfficeSettings } from '#lib/domain/officer.schema';

const before = {
  officer: 'Phạm Minh Tâm',
  office: 'BHXH cơ sở Hoàn Kiếm',
  portals: { intake: 'https://tnhs.example', accounts: 'https://quantri.example' },
  language: 'vi',
} as const;
const further = (intake: string[], accounts: string[] = []) => ({
  ...before,
  portals: { ...before.portals, further: { intake, accounts } },
});
const lines = (count: number) => Array.from({ length: count }, (_, index) => `https://a${index}.example`);

describe('the settings of an office', () => {
  it('that were kept before portals had further addresses are what they were', () => {
    expect(OfficeSettings.parse(before)).toEqual(before);
  });

  it.each([
    ['none', further([])],
    ['some', further(['https://khung.example'], ['http://10.0.0.8:8080'])],
    ['as many as there may be', further(lines(mostFurther), lines(mostFurther))],
  ])('keep the further addresses of its portals: %s', (_what, settings) => {
    expect(OfficeSettings.parse(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
  });

  it.each([
    ['more than there may be', further(lines(mostFurther + 1))],
    ['those of one portal alone', { ...before, portals: { ...before.portals, further: { intake: [] } } }],
    [
      'what is no text',
      { ...before, portals: { ...before.portals, further: { intake: [1], accounts: [] } } },
    ],
  ])('do not have %s', (_what, settings) => {
    expect(OfficeSettings.safeParse(settings).success).toBe(false);
  });
});
