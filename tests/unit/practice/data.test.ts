import { describe, expect, it } from 'vitest';
import { parseCitizenNumber } from '#lib/domain/citizen';
import { componentKey } from '#lib/domain/component';
import { findProcedure } from '#lib/domain/procedure-catalogue';
import {
  practiceAccounts,
  practiceCitizens,
  practiceOrganisations,
  practiceProcedures,
} from '#lib/practice/app';

const taxWeights = [31, 29, 23, 19, 17, 13, 7, 5, 3];

describe('the made-up people', () => {
  it.each(practiceCitizens.map((citizen) => [citizen.name, citizen] as const))(
    '%s has a number that says the same sex and birth year',
    (_name, { number, sex, birthDate }) => {
      expect(parseCitizenNumber(number)).toMatchObject({
        kind: 'valid',
        sex,
        birthYear: Number(birthDate.slice(0, 4)),
      });
    },
  );

  it('are fifty different citizens from many provinces', () => {
    expect(new Set(practiceCitizens.map(({ number }) => number)).size).toBe(50);
    expect(new Set(practiceCitizens.map(({ name }) => name)).size).toBe(50);
    expect(new Set(practiceCitizens.map(({ number }) => number.slice(0, 3))).size).toBeGreaterThan(40);
  });

  it('cover every kind of account answer, exactly one of them with two rows', () => {
    const rows = practiceCitizens.map(({ number }) =>
      practiceAccounts.filter((row) => row.number === number),
    );
    expect(rows.filter(({ length }) => length === 2)).toHaveLength(1);
    expect(rows.filter(({ length }) => length === 0).length).toBeGreaterThan(5);
    expect(new Set(rows.flat().map(({ kind, status }) => `${kind}/${status}`)).size).toBe(4);
  });
});

describe('the made-up organisations', () => {
  it('are ten with different unit codes', () => {
    expect(new Set(practiceOrganisations.map(({ unitCode }) => unitCode)).size).toBe(10);
  });

  it.each(practiceOrganisations.map(({ taxCode }) => [taxCode]))(
    '%s is a tax code with a right check digit',
    (taxCode) => {
      const sum = taxWeights.reduce((total, weight, index) => total + weight * Number(taxCode[index]), 0);
      expect(taxCode).toBe(`${taxCode.slice(0, 9)}${10 - (sum % 11)}`);
    },
  );
});

describe('the procedures', () => {
  it.each(practiceProcedures.map((procedure) => [procedure.code, procedure] as const))(
    '%s has components that a folded name tells apart',
    (_code, { components }) => {
      expect(new Set(components.map(({ name }) => componentKey(name))).size).toBe(components.length);
      expect(components.some(({ required }) => required)).toBe(true);
    },
  );

  it('one of them fills a table of eight components', () => {
    expect(Math.max(...practiceProcedures.map(({ components }) => components.length))).toBe(8);
  });

  it('630 differs from the built-in catalogue in words, order and number of components', () => {
    const here = practiceProcedures.find(({ code }) => code === '630')?.components ?? [];
    const builtIn = findProcedure('630')?.components ?? [];
    expect(here.length).toBeGreaterThan(builtIn.length);
    expect(componentKey(here[0]?.name ?? '')).not.toBe(componentKey(builtIn[0]?.name ?? ''));
    const words = (names: readonly { name: string }[]) => names.map(({ name }) => componentKey(name));
    expect(words(here).filter((key) => words(builtIn).includes(key))).toEqual([]);
  });
});
