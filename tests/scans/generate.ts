import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { z } from 'zod';

import { assemblePdf } from '#lib/documents/assemble';

import { FORM_IDS, type FormId, type PaperForm } from './form.ts';
import { FORMS } from './forms.ts';
import { PAPER_CSS } from './paper.ts';
import { seededRandom } from './random.ts';
import { SCAN_DPI, scanPage } from './scanner.ts';

/** Raised whenever the pictures change, so that nobody works with old ones. */
const VERSION = 3;
const MIXED_PDF = 'ho-so-nhieu-trang.pdf';
const CREATED_AT = new Date('2026-11-23T02:41:00Z');

const Scan = z.object({
  form: z.enum(FORM_IDS),
  title: z.string(),
  jpegs: z.array(z.string()),
  pdf: z.string(),
});
const Manifest = z.object({
  version: z.number(),
  seed: z.number(),
  scans: z.array(Scan),
  mixedPdf: z.string(),
});

/** Paths of one paper's scan: one JPEG a page, and the same pages as one scanned PDF. */
export type Scan = z.infer<typeof Scan>;
export type ScanSet = { outDir: string; scans: Scan[]; mixedPdf: string };

type Request = { outDir?: string; forms?: readonly FormId[]; seed?: number };

/** Makes the scans, or finds them already made with this version, seed and choice of forms. */
export async function generateScans({
  outDir = join('.output', 'scans'),
  forms = FORM_IDS,
  seed = 1,
}: Request = {}): Promise<ScanSet> {
  const known = await readManifest(outDir, seed, forms);
  if (known !== null) return known;

  await rm(outDir, { recursive: true, force: true });
  const fresh = `${outDir}.new-${process.pid}`;
  await mkdir(fresh, { recursive: true });
  const chosen = FORMS.filter(({ id }) => forms.includes(id));
  const pages = await scanForms(chosen, seed);
  const scans: Scan[] = [];
  for (const { id, title } of chosen) {
    const jpegs = pages.get(id) ?? [];
    const names = jpegs.map((_, i) => `${id}-${i + 1}.jpg`);
    for (const [i, name] of names.entries()) await writeFile(join(fresh, name), jpegs[i] ?? new Uint8Array());
    await writeFile(join(fresh, `${id}.pdf`), await asPdf(jpegs, title));
    scans.push({
      form: id,
      title,
      jpegs: names.map((name) => join(outDir, name)),
      pdf: join(outDir, `${id}.pdf`),
    });
  }
  const mixedPdf = join(outDir, MIXED_PDF);
  await writeFile(join(fresh, MIXED_PDF), await asPdf([...pages.values()].flat(), 'Bản quét'));
  await writeFile(
    join(fresh, 'manifest.json'),
    JSON.stringify({ version: VERSION, seed, scans, mixedPdf }, null, 2),
  );
  await rename(fresh, outDir);
  return { outDir, scans, mixedPdf };
}

async function readManifest(outDir: string, seed: number, forms: readonly FormId[]): Promise<ScanSet | null> {
  const path = join(outDir, 'manifest.json');
  if (!existsSync(path)) return null;
  const manifest = Manifest.safeParse(JSON.parse(await readFile(path, 'utf8')));
  if (!manifest.success || manifest.data.version !== VERSION || manifest.data.seed !== seed) return null;
  const { scans, mixedPdf } = manifest.data;
  const isSameChoice = scans.length === forms.length && scans.every(({ form }) => forms.includes(form));
  return isSameChoice ? { outDir, scans, mixedPdf } : null;
}

async function scanForms(forms: readonly PaperForm[], seed: number): Promise<Map<FormId, Uint8Array[]>> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  try {
    const desk = await browser.newPage({
      viewport: { width: 794, height: 1123 },
      deviceScaleFactor: SCAN_DPI / 96,
    });
    const bench = await browser.newPage();
    const scanned = new Map<FormId, Uint8Array[]>();
    const random = seededRandom(seed);
    for (const form of forms) {
      const pages: Uint8Array[] = [];
      for (const html of form.pages) {
        await desk.setContent(`<!doctype html><style>${PAPER_CSS}</style><div class="page">${html}</div>`);
        const clean = new Uint8Array(await desk.screenshot({ type: 'png' }));
        const skewDegrees = (random() - 0.5) * 1.1;
        pages.push(
          await scanPage(bench, clean, { seed: Math.floor(random() * 2 ** 32), skewDegrees, quality: 0.78 }),
        );
      }
      scanned.set(form.id, pages);
    }
    return scanned;
  } finally {
    await browser.close();
  }
}

async function asPdf(jpegs: readonly Uint8Array[], title: string): Promise<Uint8Array> {
  const parts = jpegs.map((bytes) => ({ source: { kind: 'jpeg' as const, bytes } }));
  const outcome = await assemblePdf(parts, { title, createdAt: CREATED_AT });
  if (outcome.kind === 'refused') throw new Error(`no PDF of ${title}: ${outcome.why}`);
  return outcome.bytes;
}

if (import.meta.main) {
  const { outDir, scans, mixedPdf } = await generateScans();
  for (const { form, jpegs } of scans) console.log(`${form}: ${jpegs.length} page(s)`);
  console.log(`in ${outDir}, all pages together in ${mixedPdf}`);
}
