import { z } from 'zod';

/** What a tray file is: a PDF (its pages), or one image as one page. `editable: false` is attached as it is. */
export const PaperFacts = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('pdf'),
    pages: z.number().int().nullable(),
    signed: z.boolean(),
    editable: z.boolean(),
    /** Alone in its component it goes as it is, byte for byte; absent where that was not looked at. */
    asItIs: z.boolean().optional(),
  }),
  z.object({
    kind: z.enum(['jpeg', 'png']),
    widthPx: z.number(),
    heightPx: z.number(),
    dpi: z.number().nullable(),
  }),
]);
export type PaperFacts = z.infer<typeof PaperFacts>;

/** A scanned file in the tray of a dossier, byte for byte as it came; `component` once the officer has assigned it. */
export const Paper = z.object({
  id: z.string(),
  dossierId: z.string(),
  fileId: z.string(),
  order: z.number(),
  addedAt: z.string(),
  name: z.string(),
  bytes: z.number(),
  sha256: z.string(),
  facts: PaperFacts,
  component: z.string().nullable(),
});
export type Paper = z.infer<typeof Paper>;
