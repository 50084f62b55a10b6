import { afterEach, describe, expect, test } from 'vitest';
import { antd } from '../widgets/antd/page.tsx';
import { angularMaterial } from '../widgets/angular-material/page.ts';
import { jqueryUi } from '../widgets/jquery-ui/page.ts';
import { vaadin } from '../widgets/vaadin/page.ts';
import type { Fixture } from './fixtures.ts';
import { freeze } from './freeze.ts';
import floors from './kit-floors.json';
import { sampleOf } from './judge.ts';
import { testMutations } from './suite.ts';

const kits = [antd, angularMaterial, vaadin, jqueryUi];
const fixtures: Fixture[] = [];
for (const kit of kits) fixtures.push(await freeze(kit));
const samples = fixtures.map(sampleOf);

afterEach(() => document.body.replaceChildren());

describe(
  'F1: a changed page of any kit gives the same element or a named failure, never another element',
  { timeout: 90_000 },
  () => {
    test.for(samples)('$title: its fields are found on the frozen page too', ({ parts }) => {
      const titles = parts.map(({ title }) => title);
      expect(titles).toEqual(expect.arrayContaining(['citizenNumber', 'fullName', 'procedure', 'channel']));
    });

    testMutations(samples, floors);
  },
);
