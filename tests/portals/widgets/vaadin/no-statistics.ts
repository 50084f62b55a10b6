// Before the first component is loaded: without development mode none of them looks for anything outside of the page.
Object.assign(window, { Vaadin: { developmentMode: false } });
