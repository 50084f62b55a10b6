/** Light colours whatever the system's scheme, as the pills have them: portal pages are light. */
export const highlightStyles = `
.ring {
  position: fixed;
  box-sizing: border-box;
  border: 2px solid #0b5fd6;
  border-radius: 6px;
  background: rgb(11 95 214 / 6%);
  box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  pointer-events: none;
}
.word {
  position: fixed;
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 4px;
  height: 22px;
  padding: 0 8px 0 6px;
  border-radius: 11px;
  color: #fff;
  background: #0b5fd6;
  box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  font: 500 12px/20px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif;
  white-space: nowrap;
  pointer-events: none;
}
svg { width: 16px; height: 16px; flex: none; }
[hidden] { display: none; }
@media (forced-colors: active) {
  .ring { border-color: Highlight; background: none; forced-color-adjust: none; }
  .word { color: HighlightText; background: Highlight; forced-color-adjust: none; }
}
@media print { .ring, .word { display: none; } }
`;
