/** Light colours whatever the system's scheme: portal pages are light, and the pill is a guest there. */
export const pillStyles = `
.pill {
  box-sizing: border-box;
  display: inline-flex;
  align-items: center;
  gap: 4px;
  height: 22px;
  padding: 0 8px 0 6px;
  border: 1px solid;
  border-radius: 11px;
  font: 500 12px/20px 'Be Vietnam Pro', 'Segoe UI', Arial, sans-serif;
  white-space: nowrap;
  cursor: default;
  user-select: none;
}
.pill svg { width: 16px; height: 16px; flex: none; }
.done { color: #0f7a55; background: #e9f6f0; border-color: #b5dfcd; }
.action { color: #0b5fd6; background: #eaf2fd; border-color: #b9d3f7; }
.attention { color: #8a5200; background: #fff5e3; border-color: #f0d6a4; }
.failure { color: #b4232b; background: #fdeeee; border-color: #f2c1c3; }
.neutral { color: #4d5967; background: #f3f5f7; border-color: #d5dbe2; }
.working svg { animation: turn 1.6s linear infinite; }
@keyframes turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .working svg { animation: none; } }
@media (forced-colors: active) { .pill { color: CanvasText; background: Canvas; border-color: CanvasText; } }
@media print { .pill { display: none; } }
`;
