/** Light colours whatever the system's scheme, as the pills have them: portal pages are light. */
export const offerStyles = `
* { box-sizing: border-box; margin: 0; padding: 0; font: inherit; letter-spacing: normal; }
.offer {
  position: fixed;
  width: min(348px, 100vw - 16px);
  max-height: calc(100vh - 16px);
  overflow: auto;
  padding: 10px 12px 12px;
  border: 1px solid #cfd6de;
  border-radius: 8px;
  color: #17202c;
  background: #fff;
  box-shadow: 0 1px 2px rgb(23 32 44 / 8%), 0 8px 24px rgb(23 32 44 / 16%);
  font: 400 13px/20px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif;
  text-align: left;
  color-scheme: light;
  pointer-events: auto;
  cursor: default;
  user-select: none;
}
.ring { position: fixed; border: 2px solid #0b5fd6; border-radius: 3px; pointer-events: none; }
.top { display: flex; align-items: center; gap: 6px; height: 24px; color: #5a6675; font-size: 12px; }
.top > span { flex: 1; }
.mark { color: #0b5fd6; }
svg { width: 16px; height: 16px; flex: none; }
.title { margin-top: 4px; font-weight: 600; font-size: 14px; }
.says { min-height: 20px; color: #5a6675; font-variant-numeric: tabular-nums; }
.actions { display: flex; flex-wrap: wrap; gap: 8px; margin-top: 10px; }
button {
  display: inline-flex;
  align-items: center;
  justify-content: center;
  gap: 6px;
  min-height: 32px;
  padding: 5px 12px;
  border: 1px solid #cfd6de;
  border-radius: 6px;
  color: #17202c;
  background: #fff;
  font-weight: 500;
  text-align: center;
  cursor: pointer;
}
button:hover { background: #f3f5f7; }
button:focus { outline: none; }
button:focus-visible { outline: 2px solid #0b5fd6; outline-offset: 2px; }
.attach { flex: 1 1 auto; border-color: #0b5fd6; color: #fff; background: #0b5fd6; }
.attach:hover { background: #094fb3; }
.attach[aria-disabled] { border-color: #b9d3f7; color: #0b5fd6; background: #eaf2fd; cursor: default; }
.other { flex: 1 1 auto; }
.close { width: 24px; min-height: 24px; padding: 0; border-color: transparent; color: #5a6675; }
.offer.told .attach { display: none; }
.offer.told .says { color: #8a5200; }
.working svg { animation: turn 1.6s linear infinite; }
[hidden] { display: none; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .working svg { animation: none; } }
@media (forced-colors: active) { .offer, .ring, button { border-color: CanvasText; } button:focus-visible { outline-color: Highlight; } }
@media print { .offer, .ring { display: none; } }
`;
