// jQuery and jQuery UI carry no types of their own; this is what the page uses of them.
declare module 'jquery' {
  type Ui = { item: { value: string } };
  type Found = {
    datepicker(options: { dateFormat: string; changeYear: boolean }): Found;
    datepicker(method: 'setDate', date: Date | null): Found;
    datepicker(method: 'getDate'): Date | null;
    autocomplete(options: {
      delay: number;
      source: (request: { term: string }, answer: (items: string[]) => void) => void;
      select: (event: Event, ui: Ui) => void;
    }): Found;
    selectmenu(options?: { change: () => void } | 'refresh' | 'destroy'): Found;
    menu(options: { select: (event: Event, ui: { item: Found }) => void }): Found;
    checkboxradio(options?: 'refresh'): Found;
    button(): Found;
    position(options: { my: string; at: string; of: Found }): Found;
    on(events: string, selector: string, task: (this: HTMLElement, event: Event) => void): Found;
    on(events: string, task: (this: HTMLElement, event: Event) => void): Found;
    off(events: string): Found;
    val(): string;
    val(value: string): Found;
    prop(name: string): boolean;
    prop(name: string, value: boolean): Found;
    text(): string;
    text(text: string): Found;
    html(html: string): Found;
    find(selector: string): Found;
    closest(selector: string): Found;
    filter(selector: string): Found;
    show(): Found;
    hide(): Found;
    remove(): Found;
    appendTo(where: HTMLElement | string): Found;
    data(key: string, value: string): Found;
    data(key: string): string;
  };
  const query: (what: string | HTMLElement | Document) => Found;
  export { query as jQuery };
}
declare module 'jquery-ui/dist/jquery-ui.js';
