import { markStyles } from '../engine/mark-styles.ts';

const ring = `
  border-radius: 4px;
  background: rgb(11 95 214 / 10%);
  transition: left 80ms, top 80ms, width 80ms, height 80ms;
`;

const word = `
  max-width: min(360px, 90vw);
  overflow: hidden;
  padding: 3px 8px;
  border-radius: 4px;
  text-overflow: ellipsis;
`;

export const stageStyles = `
${markStyles(ring, word)}
.ring.other { border: 2px dashed #5a6675; background: rgb(90 102 117 / 8%); }
.word.other { background: #4d5967; }
@media (prefers-reduced-motion: reduce) { .ring { transition: none; } }
`;
