/** Class names and ids that are new with every load, and the styles that go with them. */
export const source = String.raw`
const letters = 'abcdefghijkmnpqrstuvwxyz23456789';

function token(length) {
  const numbers = crypto.getRandomValues(new Uint8Array(length));
  return Array.from(numbers, (number) => letters.charAt(number % letters.length)).join('');
}

const load = token(3);
let last = 0;

export function newId() {
  last += 1;
  return ':r' + load + last.toString(32) + ':';
}

// { box: 'color: red', 'box:hover': '…' } becomes { box: 'css-x7f3k2' }, and a style element.
export function styled(rules) {
  const names = {};
  const text = Object.entries(rules).map(([name, declarations]) => {
    const [plain, state] = name.split(':');
    names[plain] ??= 'css-' + token(6);
    return '.' + names[plain] + (state ? ':' + state : '') + '{' + declarations + '}';
  });
  const style = document.createElement('style');
  style.textContent = text.join('\n');
  document.head.append(style);
  return names;
}
`;
