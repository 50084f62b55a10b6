/**
 * The events by which the page's own world and ours speak of one file choice. The page can hear and send them too: what they
 * carry is the page's own input and nothing else, and nobody listens while no order is under way.
 */
export const caughtEvent = 'tro-ly-tnhs-caught';
export const disarmEvent = 'tro-ly-tnhs-disarm';
