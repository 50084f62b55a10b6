/**
 * What the shared spec cannot do on a kit yet, with what comes of it. The test fails when one of these begins to work, so
 * that it is taken off the list.
 */
export const expectedFailures: Readonly<Record<string, string>> = {};
