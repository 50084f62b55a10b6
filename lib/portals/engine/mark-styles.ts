/**
 * How we mark something of a page: a ring around it and a word at it, each with further declarations. Light colours whatever the
 * system's scheme, as the pills have them: portal pages are light.
 */
export const markStyles = (ring: string, word: string): string => `
.ring {
  position: fixed;
  box-sizing: border-box;
  border: 2px solid #0b5fd6;
  box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  pointer-events: none;
  ${ring}
}
.word {
  position: fixed;
  box-sizing: border-box;
  color: #fff;
  background: #0b5fd6;
  font: 500 13px/20px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif;
  white-space: nowrap;
  pointer-events: none;
  ${word}
}
[hidden] { display: none; }
@media (forced-colors: active) {
  .ring { border-color: Highlight; forced-color-adjust: none; }
  .word { color: HighlightText; background: Highlight; forced-color-adjust: none; }
}
@media print { .ring, .word { display: none; } }
`;
