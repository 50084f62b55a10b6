import { viewPage } from '#lib/portals/engine/page-view';
import { readView } from '#lib/portals/engine/read-page';
import { practiceSpec } from '#lib/portals/practice/spec';
import { stylesheet } from '#lib/practice/tnhs/stylesheet.css';
import { isDossierPage } from '#lib/workflows/page-subject';
import { type PillSaying, planPills } from '#lib/workflows/plan-pills';
import { createText } from '#components/text/create-text.ts';
import { createOverlay } from '../../../entrypoints/portal.content/overlay.ts';
import { createGuest, drawPill, inlineHost } from '../../../entrypoints/portal.content/pill-guest.ts';
import recorded from '../../portals/practice/intake-filled.html?raw';
import { dossier, states } from './made-up.ts';
import { cases, pillsOf } from './pill-cases.ts';

const asked = new URLSearchParams(location.search);
const { t } = createText(asked.get('lang') === 'en' ? 'en' : 'vi');
const say = (saying: PillSaying) =>
  typeof saying === 'string' ? t(`pill.${saying}`) : t(`pill.${saying.key}`, { count: saying.count });

const style = document.createElement('style');
style.textContent = stylesheet;
document.head.append(style);
const main = document.querySelector('main');
if (main !== null) {
  if (asked.get('state') === 'pills-intake') showIntake(main);
  else showWords(main);
}

/** The recorded intake page with the product's own overlay on it, as it is in a portal. */
function showIntake(place: HTMLElement): void {
  place.innerHTML = recorded;
  const page = {
    document,
    location: { href: 'http://127.0.0.1:3000/tnhs/#/nhap-ho-so' },
    shadowOf: (element: Element) => element.shadowRoot,
  };
  const reading = readView(practiceSpec, viewPage(page));
  if (!isDossierPage(reading)) throw new Error(`The recorded page was read as ${reading.kind}`);
  const shown = [states.readBack, states.refused, states.missing];
  const known = dossier({
    components: (reading.components ?? []).map(({ key, name, required }, index) => ({
      key,
      name,
      required,
      state: shown[index] ?? states.missing,
    })),
  });
  const ready = known.components.flatMap(({ key, state }) => (state.kind === 'missing' ? [key] : []));
  const facts = { check: null, dossier: known, jobs: [], ready, rowNames: [] };
  const overlay = createOverlay(page, practiceSpec);
  overlay.paint(planPills(reading, facts, say));
  overlay.showNotice(t('screen.reload.word'));
}

/** Every pill there is, each beside the field or file it speaks of; open roots, so that axe sees into them. */
function showWords(place: HTMLElement): void {
  const form = document.createElement('div');
  form.id = 'root';
  form.className = 'noi-dung';
  const title = document.createElement('h1');
  title.textContent = 'Nhập hồ sơ';
  title.style.fontSize = '15px';
  form.append(title);
  place.append(form);
  for (const [name, each] of Object.entries(cases)) form.append(...toLines(name, each));
}

function toLines(name: string, each: (typeof cases)['none']): HTMLElement[] {
  const said: string[] = [];
  const pills = pillsOf(each, (saying) => {
    said.push(typeof saying === 'string' ? saying : saying.key);
    return say(saying);
  });
  if (said.join() !== name) throw new Error(`${name} is shown as: ${said.join() || 'nothing'}`);
  return pills.map((pill) => {
    const line = document.createElement('div');
    line.style.padding = '4px 0';
    const label = document.createElement('label');
    const isField = pill.target.kind === 'field';
    label.textContent = isField ? 'Số định danh: ' : 'Giấy ra viện: ';
    const input = document.createElement('input');
    input.type = isField ? 'text' : 'file';
    input.style.cssText = isField ? 'width: 110px' : 'width: 96px';
    if (isField) input.value = each.number;
    label.append(input);
    const guest = createGuest(document, inlineHost, 'open');
    drawPill(guest, pill);
    line.append(label, guest.host);
    return line;
  });
}
