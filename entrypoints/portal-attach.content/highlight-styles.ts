import { markStyles } from '#lib/portals/engine/mark-styles';

const ring = `
  border-radius: 6px;
  background: rgb(11 95 214 / 6%);
`;

const word = `
  display: flex;
  align-items: center;
  gap: 4px;
  height: 22px;
  padding: 0 8px 0 6px;
  border-radius: 11px;
  box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  font-size: 12px;
`;

export const highlightStyles = `
${markStyles(ring, word)}
svg { width: 16px; height: 16px; flex: none; }
@media (forced-colors: active) { .ring { background: none; } }
`;
