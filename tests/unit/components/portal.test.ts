import { describe, expect, it } from 'vitest';
import { looksOdd } from '#components/portal/looks-odd.ts';
import { fitOf, planTeaching } from '#components/portal/teach-plan.ts';
import type { Teaching, TeachPart } from '#components/portal/teach-view.ts';

function part(name: string, more: Partial<TeachPart> = {}): TeachPart {
  return { part: name, kind: 'control', optional: false, state: 'found', reads: '', changed: false, ...more };
}

function teaching(more: Partial<Teaching>): Teaching {
  return {
    kind: 'teaching',
    portal: 'TNHS',
    recognised: 'intake',
    candidates: [],
    page: 'intake',
    pages: ['intake'],
    frames: [],
    frameId: 0,
    parts: [part('citizenNumber')],
    problems: [],
    twins: [],
    changes: 0,
    isTesting: false,
    stage: { kind: 'parts' },
    trouble: null,
    ...more,
  };
}

const problem = (severity: 'refused' | 'warning') =>
  ({ page: 'intake', part: 'fullName', why: 'personal', severity, says: '' }) as const;

describe('teaching: the one thing to do next', () => {
  const missing = [
    part('citizenNumber'),
    part('fullName', { state: 'notFound' }),
    part('procedure', { state: 'ambiguous' }),
  ];
  it.each([
    ['nothing, where all is found', {}, { kind: 'nothing' }],
    [
      'to point at the first part that is missing',
      { parts: missing },
      { kind: 'point', part: 'fullName', save: null },
    ],
    [
      'nothing, where only what is optional is missing or found in one way',
      {
        parts: [
          part('unitCode', { optional: true, state: 'notFound' }),
          part('channel', { optional: true, state: 'oneWay' }),
        ],
      },
      { kind: 'nothing' },
    ],
    [
      'to point at an optional part that is not told apart',
      { parts: [part('channel', { optional: true, state: 'disagree' })] },
      { kind: 'point', part: 'channel', save: null },
    ],
    ['to look again, where the page did not answer', { trouble: 'noAnswer' }, { kind: 'retry' }],
    [
      'to save what was tried out, though the page does not answer now',
      { changes: 1, trouble: 'noAnswer' },
      { kind: 'save', blocked: null },
    ],
    [
      'to point at what is still missing, and to save beside it, where the draft changes something',
      { changes: 1, parts: missing },
      { kind: 'point', part: 'fullName', save: { blocked: null } },
    ],
    [
      'to point at the next part while what was taught last is tried out',
      {
        changes: 1,
        isTesting: true,
        parts: [
          part('fullName', { state: 'notFound', changed: true }),
          part('procedure', { state: 'untaught' }),
        ],
      },
      { kind: 'point', part: 'procedure', save: { blocked: 'testing' } },
    ],
    [
      'to save, where only what is optional is not told apart',
      { changes: 1, parts: [part('channel', { optional: true, state: 'disagree' })] },
      { kind: 'save', blocked: null },
    ],
    [
      'not to save while two parts are found in one place',
      { changes: 1, twins: [['citizenNumber', 'fullName']], problems: [problem('refused')] },
      { kind: 'save', blocked: 'twins' },
    ],
    [
      'nothing, where the table of a column is not there yet',
      { parts: [part('components.name', { kind: 'column', state: 'noTable' })] },
      { kind: 'nothing' },
    ],
    [
      'not to save while it is being tested',
      { changes: 1, isTesting: true },
      { kind: 'save', blocked: 'testing' },
    ],
    [
      'not to save what may not be kept',
      { changes: 1, problems: [problem('refused')] },
      { kind: 'save', blocked: 'refused' },
    ],
    [
      'to save what is only questionable',
      { changes: 1, problems: [problem('warning')] },
      { kind: 'save', blocked: null },
    ],
    [
      'not to save what takes the page for another',
      { changes: 1, recognised: 'lookUp' },
      { kind: 'save', blocked: 'notRecognised' },
    ],
  ] as const)('is %s', (_name, more, next) => {
    expect(planTeaching(teaching(more))).toEqual(next);
  });

  it.each([
    [{ recognised: 'intake' }, 'right'],
    [{ recognised: 'lookUp' }, 'other'],
    [{ recognised: null }, 'none'],
    [{ recognised: null, candidates: ['intake'] }, 'none'],
    [{ recognised: null, candidates: ['intake', 'lookUp'] }, 'several'],
  ] as const)('a page seen as %o fits: %s', (more, fit) => {
    expect(fitOf(teaching(more))).toBe(fit);
  });
});

describe('what a part reads looks like the part', () => {
  it.each([
    ['intake', 'citizenNumber', '001188012345', false],
    ['intake', 'citizenNumber', '001 188 012 345', false],
    ['intake', 'citizenNumber', '0123456789', false],
    ['intake', 'citizenNumber', '012345678', false],
    ['dossierDetail', 'citizenNumber', '0011****2345', false],
    ['intake', 'citizenNumber', '', false],
    ['intake', 'citizenNumber', null, false],
    ['intake', 'citizenNumber', 'NGUYỄN THỊ HƯƠNG GIANG', true],
    ['intake', 'citizenNumber', '14/03/1988', true],
    ['intake', 'citizenNumber', '00118801234', true],
    ['accountSearch', 'number', 'Nguyễn Thị Hương Giang', true],
    ['accountSearch', 'number', '001188012345', false],
    ['dossierDetail', 'number', '03706/2026/07906', false],
    ['dossierDetail', 'number', 'Số hồ sơ', true],
    ['intake', 'fullName', 'NGUYỄN THỊ HƯƠNG GIANG', false],
    ['intake', 'fullName', '001188012345', true],
    ['intake', 'procedure', '641a - Giải quyết hưởng lương hưu', false],
    ['intake', 'procedure', '-- Chọn quy trình --', false],
    ['intake', 'procedure', 'Cá nhân', true],
    ['intake', 'channel', 'Trực tiếp', false],
  ])('%s %s “%s”: odd is %s', (page, name, reads, odd) => {
    expect(looksOdd(page, name, reads)).toBe(odd);
  });
});
