import { finishDossier } from '../dossiers.ts';
import { releaseWaiting, type Practice } from '../practice.ts';
import { applySwitches, portalNames, type PortalName } from '../switches.ts';

/** What was not understood or could not be done, in sentences; empty when all went well. */
type CommandProblems = readonly string[];

function switchPortal(practice: Practice, portal: PortalName, value: unknown): CommandProblems {
  if (typeof value !== 'object' || value === null) return [`"${portal}" phải là một đối tượng.`];
  const refused = applySwitches(practice.state.switches, portal, Object.entries(value));
  releaseWaiting(practice.state);
  return refused.map((name) => `Không hiểu công tắc ${name}.`);
}

function expireSessions(practice: Practice, value: unknown): CommandProblems {
  const portals = portalNames.filter((name) => value === name || value === 'both');
  for (const portal of portals) practice.state.sessions[portal].clear();
  return portals.length > 0 ? [] : ['"expireSessions" nhận tnhs, admin hoặc both.'];
}

function advance(practice: Practice, value: unknown): CommandProblems {
  const dossier = practice.state.dossiers.find(({ id, number }) => id === value || number === value);
  if (dossier === undefined) return ['Không tìm thấy hồ sơ.'];
  const problem = finishDossier(dossier, practice.now());
  return problem === null ? [] : [problem];
}

function runOne(practice: Practice, name: string, value: unknown): CommandProblems {
  switch (name) {
    case 'reset':
      if (value === true) practice.reset();
      return value === true ? [] : ['"reset" nhận true.'];
    case 'tnhs':
    case 'admin':
      return switchPortal(practice, name, value);
    case 'seed':
      if (typeof value !== 'number') return ['"seed" phải là một số.'];
      practice.reseed(value);
      return [];
    case 'expireSessions':
      return expireSessions(practice, value);
    case 'advance':
      return advance(practice, value);
    default:
      return [`Không hiểu lệnh "${name}".`];
  }
}

/** Carries out the commands of one JSON object in the order they are written; `{ reset: true, tnhs: { latency: 800 } }`. */
export function runCommands(practice: Practice, commands: unknown): CommandProblems {
  if (typeof commands !== 'object' || commands === null) return ['Nội dung phải là một đối tượng JSON.'];
  const entries: [string, unknown][] = Object.entries(commands);
  return entries.flatMap(([name, value]) => runOne(practice, name, value));
}
