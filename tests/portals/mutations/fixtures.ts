import { builtInSpecs } from '#lib/portals/catalogue';
import type { PortalSpec } from '#lib/portals/spec.schema';
import { openFixture } from '../page.ts';

export type Fixture = { title: string; spec: PortalSpec; html: string; href: string };

const pages = import.meta.glob<string>(['../*/*.html', '../*/builds/*.html'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Builds that are pages recorded already: in a frame, where the page inside is the same, or as the portal is by itself. */
const sameInside = /\/(framed|sandboxed|srcdoc|spa)-/;

/** The recorded pages of every portal and every build, with the spec that reads them. */
export const fixtures: readonly Fixture[] = Object.entries(pages).flatMap(([path, source]) => {
  const [, portal = '', name = ''] = /^\.\.\/([^/]+)\/(.+)\.html$/.exec(path) ?? [];
  const spec = builtInSpecs.find(({ id }) => id === portal);
  if (spec === undefined || sameInside.test(path)) return [];
  return [{ title: `${portal}/${name}`, spec, ...openFixture(source) }];
});
