import { useEffect, useRef, useState } from 'react';
import type { Paper } from '#lib/domain/paper.schema';
import type { Store } from '#lib/storage/database';
import { getFile } from '#lib/storage/files';
import { documents } from './document-worker.ts';

/** Drawn at twice the size it is shown at, for sharp screens. */
const widthPx = 144;
/** A tray shows no more pages of one paper than this. */
const maxPages = 12;

type Thumbs = ReadonlyMap<string, readonly (string | null)[]>;

/** Pictures of the papers' pages as object URLs, null while one is being drawn; freed when the paper has gone. */
export function useThumbnails(store: Store, papers: readonly Paper[]): Thumbs {
  const [thumbs, setThumbs] = useState<Thumbs>(new Map());
  const started = useRef(new Set<string>());
  const urls = useRef(new Set<string>());
  useEffect(() => {
    const missing = papers.filter(({ id }) => !started.current.has(id));
    for (const { id } of missing) started.current.add(id);
    void drawAll(store, missing, (id, page, url) => {
      if (url) urls.current.add(url);
      setThumbs((known) => {
        const pages = [...(known.get(id) ?? [])];
        pages[page] = url;
        return new Map(known).set(id, pages);
      });
    });
  }, [store, papers]);
  useEffect(() => {
    const drawn = urls.current;
    return () => drawn.forEach((url) => URL.revokeObjectURL(url));
  }, []);
  return thumbs;
}

async function drawAll(
  store: Store,
  papers: readonly Paper[],
  drawn: (paperId: string, page: number, url: string | null) => void,
): Promise<void> {
  for (const { id, fileId, facts } of papers) {
    const bytes = await getFile(store, fileId);
    if (bytes === null) continue;
    const source = { key: fileId, kind: facts.kind, bytes: new Blob([bytes]) };
    const count = Math.min(maxPages, facts.kind === 'pdf' ? (facts.pages ?? 1) : 1);
    for (let page = 0; page < count; page += 1) drawn(id, page, null);
    for (let page = 0; page < count; page += 1) {
      const picture = await documents()
        .thumbnail(source, page, widthPx)
        .catch(() => null);
      if (picture) drawn(id, page, URL.createObjectURL(picture));
    }
  }
}
