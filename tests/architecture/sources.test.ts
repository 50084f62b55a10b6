import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const ourHosts =
  /^(127\.0\.0\.1|localhost|www\.w3\.org|[\w-]+\.invalid|([\w-]+\.)*(baohiemxahoi|dichvucong)\.gov\.vn)$/;

type Ban = { name: string; why: string; except?: RegExp; find: (text: string) => string[] };

const bans: Ban[] = [
  {
    name: 'ignoreEncryption',
    why: 'an encrypted PDF is refused, never forced open',
    find: (text) => matches(text, /ignoreEncryption/g),
  },
  {
    name: 'markup from strings',
    why: 'text of a portal or an officer would become markup',
    except: /^lib\/practice\//,
    find: (text) =>
      matches(
        text,
        /\b(inner|outer)HTML\s*\+?=(?!=)|\binsertAdjacentHTML\b|\bdangerouslySetInnerHTML\b|\bdocument\.write\b|\bsetHTMLUnsafe\b/g,
      ),
  },
  {
    name: 'code from strings',
    why: 'the stores and our own security policy refuse it',
    except: /^lib\/practice\//,
    find: (text) => matches(text, /\beval\(|\bnew Function\(|\bimportScripts\(/g),
  },
  {
    name: 'addresses outside',
    why: 'nothing is fetched from outside and nothing leaves the machine',
    find: (text) =>
      matches(text, /\b(?:https?|wss?):\/\/[a-z0-9][a-z0-9.-]*/gi).filter(
        (address) => !ourHosts.test(hostOf(address)),
      ),
  },
];

describe('what is shipped holds no', () => {
  const files = globSync('{entrypoints,components,lib,public}/**/*.{ts,tsx,js,css,html,json,svg}', {
    cwd: project,
  }).map((file) => file.replaceAll('\\', '/'));

  test('unread file', () => {
    expect(files.length).toBeGreaterThan(40);
  });

  test.each(bans)('$name: $why', ({ find, except }) => {
    const found = files
      .filter((file) => !except?.test(file))
      .flatMap((file) =>
        find(withoutComments(readFileSync(join(project, file), 'utf8'))).map((hit) => `${file}: ${hit}`),
      );
    expect(found).toEqual([]);
  });
});

describe('the search finds', () => {
  test.each([
    ['ignoreEncryption', 'PDFDocument.load(bytes, { ignoreEncryption: true });'],
    ['markup from strings', 'row.innerHTML = name;'],
    ['markup from strings', 'row.innerHTML += name;'],
    ['markup from strings', '<p dangerouslySetInnerHTML={{ __html: name }} />'],
    ['code from strings', 'new Function("return 1")'],
    ['addresses outside', "await fetch('https://fonts.example.com/a.woff2');"],
    ['addresses outside', '@import url(http://cdn.example.com/a.css);'],
    ['addresses outside', "new WebSocket('wss://127.0.0.1.example.com')"],
  ])('%s in %s', (name, text) => {
    expect(findBanned(name, text)).toHaveLength(1);
  });

  test.each([
    ['markup from strings', "if (row.innerHTML === '') return;"],
    ['addresses outside', '// see https://www.example.com/why\nconst a = 1;'],
    ['addresses outside', '/** Source: https://www.example.com/decision */'],
    ['addresses outside', "const address = 'https://tnhs.baohiemxahoi.gov.vn/#/nhap-ho-so';"],
    ['addresses outside', "createElementNS('http://www.w3.org/2000/svg', 'svg')"],
    ['addresses outside', "const origin = 'http://127.0.0.1:4000/tnhs/';"],
  ])('no %s in %s', (name, text) => {
    expect(findBanned(name, text)).toEqual([]);
  });
});

function findBanned(name: string, text: string): string[] | undefined {
  return bans.find((ban) => ban.name === name)?.find(withoutComments(text));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([hit]) => hit);
}

function hostOf(address: string): string {
  return address.replace(/^\w+:\/\//, '');
}

/** Links in comments say why; only what runs is looked at. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '$1');
}
