import { columnOperators } from './column-operators.ts';
import { labelOperators } from './label-operators.ts';
import type { Mutation } from './mutation.ts';
import { pageOperators } from './page-operators.ts';
import { placeOperators } from './place-operators.ts';

/** Changes of the whole page, whatever the part. */
export const pageMutations: readonly Mutation[] = pageOperators;

/** Changes around one part. */
export const partMutations: readonly Mutation[] = [...placeOperators, ...labelOperators, ...columnOperators];
