/** The controls of the admin portal that a form sends. */
export const controls = ['txtTenDangNhap', 'txtMatKhau', 'txtSoDinhDanh', 'txtHoTen'] as const;
type Control = (typeof controls)[number];

/** Ids and names of one page load. */
export interface Naming {
  /** null: elements have no ids here. */
  id(control: string): string | null;
  name(control: string): string;
  readonly viewState: string;
}

/** In the manner of server-side controls: `ctl00_x7f3_txtHoTen`, `ctl00$x7f3$txtHoTen`. */
export function naming(prefix: string, viewState: string): Naming {
  return {
    id: (control) => `ctl00_${prefix}_${control}`,
    name: (control) => `ctl00$${prefix}$${control}`,
    viewState,
  };
}

/** No ids, and names that tell nothing. */
export function namelessNaming(viewState: string): Naming {
  return { id: () => null, name: opaqueName, viewState };
}

function opaqueName(control: string): string {
  return `f${controls.findIndex((each) => each === control) + 1}`;
}

/** What a form says for a control, however that was named on the page that sent it. */
export function fieldOf(form: FormData, control: Control): string {
  for (const [name, value] of form) {
    const isIt = name.endsWith(`$${control}`) || name === opaqueName(control);
    if (isIt && typeof value === 'string') return value.trim();
  }
  return '';
}
