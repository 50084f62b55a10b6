/** Small real pictures for tables: headers that are true, and as little picture as possible. */

type JpegSpec = {
  widthPx?: number;
  heightPx?: number;
  dpi?: number;
  orientation?: number;
  components?: 1 | 3 | 4;
};

/** A structurally whole JPEG (its scan data is filler: nothing here decodes it). */
export function tinyJpeg({
  widthPx = 1654,
  heightPx = 2339,
  dpi,
  orientation,
  components = 3,
}: JpegSpec = {}): Uint8Array {
  const bytes = [0xff, 0xd8];
  if (dpi !== undefined) {
    bytes.push(...segment(0xe0, [0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 1, ...u16(dpi), ...u16(dpi), 0, 0]));
  }
  if (orientation !== undefined) {
    const tiff = [
      0x4d,
      0x4d,
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      ...u16(orientation),
      0,
      0,
      0,
      0,
      0,
      0,
    ];
    bytes.push(...segment(0xe1, [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]));
  }
  const parts = Array.from({ length: components }, (_, i) => [i + 1, 0x11, 0]).flat();
  bytes.push(...segment(0xc0, [8, ...u16(heightPx), ...u16(widthPx), components, ...parts]));
  bytes.push(
    ...segment(0xda, [
      components,
      ...Array.from({ length: components }, (_, i) => [i + 1, 0]).flat(),
      0,
      63,
      0,
    ]),
  );
  bytes.push(...Array.from({ length: 200 }, (_, i) => (i * 37) % 250), 0xff, 0xd9);
  return Uint8Array.from(bytes);
}

type PngSpec = { widthPx?: number; heightPx?: number; dpi?: number; grey?: boolean };

/** A real PNG of one colour. */
export async function tinyPng({
  widthPx = 40,
  heightPx = 60,
  dpi,
  grey = false,
}: PngSpec = {}): Promise<Uint8Array> {
  const row = new Uint8Array(1 + widthPx * (grey ? 1 : 3)).fill(200);
  row[0] = 0;
  const raw = new Blob(Array.from({ length: heightPx }, () => row));
  const packed = new Response(raw.stream().pipeThrough(new CompressionStream('deflate')));
  const perMetre = Math.round((dpi ?? 0) / 0.0254);
  return Uint8Array.from([
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...chunk('IHDR', [...u32(widthPx), ...u32(heightPx), 8, grey ? 0 : 2, 0, 0, 0]),
    ...(dpi === undefined ? [] : chunk('pHYs', [...u32(perMetre), ...u32(perMetre), 1])),
    ...chunk('IDAT', [...new Uint8Array(await packed.arrayBuffer())]),
    ...chunk('IEND', []),
  ]);
}

function segment(marker: number, body: readonly number[]): number[] {
  return [0xff, marker, ...u16(body.length + 2), ...body];
}

function chunk(type: string, body: readonly number[]): number[] {
  const typed = [...new TextEncoder().encode(type), ...body];
  return [...u32(body.length), ...typed, ...u32(crc32(typed))];
}

function crc32(bytes: readonly number[]): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

function u16(value: number): number[] {
  return [(value >> 8) & 0xff, value & 0xff];
}

function u32(value: number): number[] {
  return [(value >>> 24) & 0xff, (value >>> 16) & 0xff, (value >>> 8) & 0xff, value & 0xff];
}
