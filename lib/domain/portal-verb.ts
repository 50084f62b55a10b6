/** How a control can be given a value, where it does not tell by itself. */
export const fillVerbs = ['plain', 'masked', 'date', 'select', 'combobox', 'radio', 'checkbox'] as const;

/** How a button can be pressed. */
export const pressVerbs = ['click', 'mouse'] as const;

/** How a part is filled or pressed; `auto`: as the control tells by itself. */
export const verbs = ['auto', ...fillVerbs, ...pressVerbs] as const;
export type Verb = (typeof verbs)[number];
