import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { cruise, type ICruiseResult, type IDependency, type IModule } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import { root } from './run-tool.ts';

export type ImportViolation = { rule: string; from: string; to: string; why: string };

export type Imports = {
  /** The project's own modules, packages left out. */
  modules: IModule[];
  violations: ImportViolation[];
  ruleNames: string[];
  /** Source files on disk that the cruiser did not see: then its silence means nothing. */
  unseen: string[];
};

const folders = ['entrypoints', 'components', 'lib', 'tests', 'scripts'];
const contentScript = /^entrypoints\/portal(-attach|-main|-teach)?\.content[./]/;
const tooMuchForAPage = /^lib\/storage\/|(^|\/)node_modules\/(dexie|zod)\//;
const stayLight = {
  rule: 'content script stays light',
  why: 'IndexedDB opened in a page belongs to the page, and zod costs 80 kB a page; import types only',
};

/** Reads the import graph of a project folder and holds it against .dependency-cruiser.mjs. */
export async function readImports(projectFolder: string = root): Promise<Imports> {
  const options = await extractDepcruiseOptions(join(root, '.dependency-cruiser.mjs'));
  const present = folders.filter((folder) => existsSync(join(projectFolder, folder)));
  const { output } = await cruise(present, { ...options, baseDir: projectFolder });
  if (typeof output === 'string') throw new Error('The cruiser answered with text instead of a graph.');
  const modules = output.modules.filter((module) => folders.includes(module.source.split('/')[0] ?? ''));
  const seen = new Set(modules.map((module) => module.source));
  const rules = options.ruleSet?.forbidden ?? [];
  return {
    modules,
    violations: [...readViolations(output), ...findHeavyContentScripts(output.modules)],
    ruleNames: [...rules.map((rule) => rule.name ?? ''), stayLight.rule],
    unseen: listSources(projectFolder, present).filter((file) => !seen.has(file)),
  };
}

/** Whether the import is gone after compilation. */
export function isTypeOnly(dependency: IDependency): boolean {
  return dependency.dependencyTypes.includes('type-only');
}

function listSources(projectFolder: string, present: string[]): string[] {
  return globSync(
    present.map((folder) => `${folder}/**/*.{ts,tsx}`),
    { cwd: projectFolder },
  )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.includes('node_modules/'));
}

function readViolations(result: ICruiseResult): ImportViolation[] {
  const rules = result.summary.ruleSetUsed?.forbidden ?? [];
  return result.summary.violations.map(({ rule, from, to, cycle }) => ({
    rule: rule.name,
    from,
    to: cycle === undefined ? to : cycle.map((step) => step.name).join(' → '),
    why: rules.find(({ name }) => name === rule.name)?.comment ?? '',
  }));
}

// dependency-cruiser's own "reachable" rules follow type-only imports too, hence this walk of our own.
function findHeavyContentScripts(modules: IModule[]): ImportViolation[] {
  const runTimeImports = new Map(
    modules.map((module) => [
      module.source,
      module.dependencies.filter((dependency) => !isTypeOnly(dependency)).map(({ resolved }) => resolved),
    ]),
  );
  return [...runTimeImports.keys()]
    .filter((source) => contentScript.test(source))
    .flatMap((source) => {
      const path = findPath(runTimeImports, source, (module) => tooMuchForAPage.test(module));
      return path === null ? [] : [{ ...stayLight, from: source, to: path.slice(1).join(' → ') }];
    });
}

function findPath(
  imports: ReadonlyMap<string, string[]>,
  start: string,
  isGoal: (module: string) => boolean,
): string[] | null {
  const queue = [[start]];
  const visited = new Set([start]);
  for (const path of queue) {
    const last = path.at(-1) ?? start;
    if (isGoal(last)) return path;
    const next = (imports.get(last) ?? []).filter((module) => !visited.has(module));
    for (const module of next) {
      visited.add(module);
      queue.push([...path, module]);
    }
  }
  return null;
}

if (import.meta.main) {
  const { modules, violations, unseen } = await readImports();
  for (const { rule, from, to, why } of violations) console.log(`${from} → ${to}\n    ${rule}: ${why}`);
  for (const file of unseen) console.log(`${file} was not seen by dependency-cruiser`);
  console.log(`${modules.length} modules, ${violations.length} violations`);
  process.exitCode = violations.length + unseen.length > 0 || modules.length === 0 ? 1 : 0;
}
