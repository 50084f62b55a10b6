/** How a state feels: done green, ready and running blue, needs somebody amber, failed red, else grey. */
export type Tone = 'done' | 'action' | 'attention' | 'failure' | 'neutral';
