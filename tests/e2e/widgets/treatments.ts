/** How a server treats an upload: whether it keeps the bytes, and what it answers, if anything. */
export type Treatment = { keeps: boolean; status: number; answers: boolean };

export const usual: Treatment = { keeps: true, status: 200, answers: true };

/** The pages that misbehave (`pages/misbehaves.ts`), each with what its server does. */
export const misbehaving: Readonly<Record<string, Treatment>> = {
  'wrong-row': usual,
  'cut-name': usual,
  'cut-to-nothing': usual,
  'says-no-with-200': { keeps: false, status: 200, answers: true },
  'toast-with-200': { keeps: false, status: 200, answers: true },
  'shows-nothing': { keeps: false, status: 200, answers: true },
  'stalls-at-99': { keeps: false, status: 200, answers: false },
  'cut-name-refused': { keeps: false, status: 500, answers: true },
  'name-stays-after-500': { keeps: false, status: 500, answers: true },
};
