import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run-tool.ts';

/**
 * Run after `npm install`: a registry that lacks the optional packages of other systems leaves them out of
 * package-lock.json, and `npm ci` then refuses the file. This adds what the file itself names but does not list.
 */
const Entry = z.object({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  dev: z.boolean().optional(),
  license: z.string().optional(),
});
type Packages = Record<string, z.infer<typeof Entry>>;

const system =
  /[-/](?<os>aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)-(?<cpu>[a-z0-9]+)/;

function findUnlisted(packages: Packages): Packages {
  const unlisted = Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev, license }]) =>
    Object.entries(optionalDependencies)
      .filter(([name, version]) => /^\d+\.\d+\.\d+/.test(version) && !isListed(packages, place, name))
      .map(([name, version]) => {
        const { os, cpu } = system.exec(name)?.groups ?? {};
        const entry = {
          version,
          dev,
          license,
          optional: true,
          os: listed(os),
          cpu: listed(cpu),
          libc: readLibc(name),
        };
        return [`node_modules/${name}`, entry] as const;
      }),
  );
  return Object.fromEntries(unlisted);
}

/** Node looks for a package beside the one that asks, then ever further out. */
function isListed(packages: Packages, place: string, name: string): boolean {
  for (let at = place; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    if (packages[at === '' ? `node_modules/${name}` : `${at}/node_modules/${name}`] !== undefined)
      return true;
    if (at === '') return false;
  }
}

function listed(word: string | undefined): string[] | undefined {
  return word === undefined ? undefined : [word];
}

function readLibc(name: string): string[] | undefined {
  if (name.endsWith('-musl')) return ['musl'];
  return /-linux-.*-gnu$/.test(name) ? ['glibc'] : undefined;
}

const file = join(root, 'package-lock.json');
// Plain records keep the order of the fields, so that the change to the file is what was added and nothing else.
const Fields = z.record(z.string(), z.unknown());
const lock = Fields.parse(JSON.parse(readFileSync(file, 'utf8')));
const unlisted = findUnlisted(z.record(z.string(), Entry).parse(lock['packages']));
const packages = Object.entries({ ...Fields.parse(lock['packages']), ...unlisted });
const sorted = packages.toSorted(([one], [other]) => (one < other ? -1 : 1));
writeFileSync(file, `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`);
console.log(`Added ${Object.keys(unlisted).length} packages of other systems to package-lock.json.`);
