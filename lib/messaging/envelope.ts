/** What travels between contexts: the direction's map, the message's name, and what is asked. */
export type Envelope = {
  channel: 'fromPage' | 'toPage' | 'toHands' | 'fromDesk' | 'toDesk' | 'teach';
  kind: string;
  ask: unknown;
};

/** A handler for every message of a direction. `From` is what the receiver knows of the sender. */
export type Handlers<Map extends Record<string, { ask: unknown; answer: unknown }>, From> = {
  [Kind in keyof Map]: (ask: Map[Kind]['ask'], from: From) => Promise<Map[Kind]['answer']>;
};

/** Any of a direction's handlers: the map says what each is asked, the name chooses which. */
type AnyHandler<From> = { handle(ask: unknown, from: From): Promise<unknown> }['handle'];

/** Whether a value that came in as a message is an envelope of this direction. */
export function isEnvelope(value: unknown, channel: Envelope['channel']): value is Envelope {
  return (
    typeof value === 'object' &&
    value !== null &&
    'channel' in value &&
    value.channel === channel &&
    'kind' in value
  );
}

/**
 * Runs the handler an envelope names and gives its answer to `respond`. An unknown name gets no answer. A failed
 * handler answers `failed`, which the sending side turns into a rejection, so that no caller waits for ever.
 */
export function dispatch<From>(
  handlers: Readonly<Record<string, AnyHandler<From>>>,
  { kind, ask }: Envelope,
  from: From,
  respond: (reply: Reply) => void,
): boolean {
  if (!Object.hasOwn(handlers, kind)) return false;
  const handler = handlers[kind];
  if (handler === undefined) return false;
  handler(ask, from).then(
    (answer: unknown) => respond({ answer }),
    (error: unknown) => respond({ failed: error instanceof Error ? error.message : String(error) }),
  );
  return true;
}

export type Reply = { answer: unknown } | { failed: string };

/** The answer of a reply; throws where the other side failed or did not answer. */
export function unwrap<Answer>(reply: { answer: Answer } | { failed: string } | null | undefined): Answer {
  if (reply === null || reply === undefined) throw new Error('The other side did not answer');
  if ('failed' in reply) throw new Error(reply.failed);
  return reply.answer;
}
