import type { Page } from 'playwright';

/** What one pass through the feeder does to a page. */
export type ScanPass = { seed: number; skewDegrees: number; quality: number };

export const SCAN_DPI = 200;
const SCAN_WIDTH = 1654;
const SCAN_HEIGHT = 2339;

/**
 * Turns a clean picture of a page (PNG) into what a desk scanner delivers: a JPEG of 1654 × 2339 pixels that says
 * 200 dpi, slightly skewed, off-white, uneven and noisy. The same input gives the same bytes in the same Chromium.
 */
export async function scanPage(bench: Page, cleanPng: Uint8Array, pass: ScanPass): Promise<Uint8Array> {
  const base64 = await bench.evaluate(scanInPage, {
    png: cleanPng.toBase64(),
    width: SCAN_WIDTH,
    height: SCAN_HEIGHT,
    ...pass,
  });
  return withDensity(Uint8Array.fromBase64(base64), SCAN_DPI);
}

type Job = ScanPass & { png: string; width: number; height: number };

/** Runs inside the page, so it can use nothing from outside itself. */
async function scanInPage({ png, width, height, seed, skewDegrees, quality }: Job): Promise<string> {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const clean = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');

  // The lid's grey shows at the edges where the paper does not lie straight.
  context.fillStyle = '#d9d8d4';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate((skewDegrees * Math.PI) / 180);
  context.translate((random() - 0.5) * 10, (random() - 0.5) * 10);
  context.filter = 'blur(0.6px)';
  context.drawImage(clean, -width / 2, -height / 2, width, height);
  context.filter = 'none';
  context.setTransform(1, 0, 0, 1, 0, 0);

  const image = context.getImageData(0, 0, width, height);
  const pixels = image.data;
  // Paper is not white, lamps are not even, and each colour channel has a noise of its own.
  const tint = [250, 247, 239];
  const phase = random() * 6;
  const drift = new Float32Array(width);
  for (let x = 0; x < width; x++) drift[x] = Math.sin(x / 310 + phase) * 2.2 + (random() - 0.5) * 1.2;
  for (let y = 0; y < height; y++) {
    const lamp = Math.sin(y / 420 + phase) * 2.4 - (y < 26 ? (26 - y) * 0.5 : 0);
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const grain = (random() + random() - 1) * 7;
      const binding = x < 34 ? (34 - x) * 0.7 : 0;
      for (let c = 0; c < 3; c++) {
        const ink = (pixels[at + c] ?? 255) / 255;
        const shade = 34 + ink * ((tint[c] ?? 255) - 34);
        pixels[at + c] = shade + (drift[x] ?? 0) + lamp - binding + grain + (random() - 0.5) * 5;
      }
    }
  }
  context.putImageData(image, 0, 0);

  // Dust on the glass, and the faint line a speck draws while the paper moves past it.
  for (let speck = 0; speck < 34; speck++) {
    context.fillStyle = `rgba(70, 62, 52, ${0.25 + random() * 0.4})`;
    context.beginPath();
    context.arc(random() * width, random() * height, 0.6 + random() * 1.3, 0, 7);
    context.fill();
  }
  context.fillStyle = 'rgba(120, 120, 130, 0.13)';
  context.fillRect(Math.floor(width * (0.2 + random() * 0.6)), 0, 1.5, height);

  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let binary = '';
  for (let i = 0; i < bytes.length; i += 8192) binary += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(binary);
}

/** Writes a density into the JFIF header that every canvas's JPEG begins with. */
export function withDensity(jpeg: Uint8Array, dpi: number): Uint8Array {
  const isJfif =
    jpeg[2] === 0xff && jpeg[3] === 0xe0 && String.fromCharCode(...jpeg.subarray(6, 10)) === 'JFIF';
  if (!isJfif) throw new Error('not a JFIF file');
  const copy = new Uint8Array(jpeg);
  const view = new DataView(copy.buffer);
  view.setUint8(13, 1);
  view.setUint16(14, dpi);
  view.setUint16(16, dpi);
  return copy;
}
