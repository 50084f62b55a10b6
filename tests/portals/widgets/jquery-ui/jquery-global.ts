import { jQuery } from 'jquery';

// jQuery UI takes its jQuery from the window, as a script on a portal's page does.
Object.assign(window, { jQuery, $: jQuery });
