/** Light colours whatever the system's scheme, as the pills have them: portal pages are light. */
export const stageStyles = `
.frame {
  position: fixed;
  box-sizing: border-box;
  border: 2px solid #0b5fd6;
  border-radius: 4px;
  background: rgb(11 95 214 / 10%);
  box-shadow: 0 0 0 2px rgb(255 255 255 / 85%);
  pointer-events: none;
  transition: left 80ms, top 80ms, width 80ms, height 80ms;
}
.frame.other { border: 2px dashed #5a6675; background: rgb(90 102 117 / 8%); }
.name {
  position: fixed;
  box-sizing: border-box;
  max-width: min(360px, 90vw);
  overflow: hidden;
  padding: 3px 8px;
  border-radius: 4px;
  color: #fff;
  background: #0b5fd6;
  font: 500 13px/20px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif;
  text-overflow: ellipsis;
  white-space: nowrap;
  pointer-events: none;
}
.name.other { background: #4d5967; }
[hidden] { display: none; }
@media (prefers-reduced-motion: reduce) { .frame { transition: none; } }
@media (forced-colors: active) {
  .frame { border-color: Highlight; forced-color-adjust: none; }
  .name { color: HighlightText; background: Highlight; forced-color-adjust: none; }
}
@media print { .frame, .name { display: none; } }
`;
