import { browser } from 'wxt/browser';
import type { TeachCalls, TeachEvent } from '#lib/portals/teach/teaching';
import { acknowledged } from './acknowledged.ts';
import { dispatch, type Envelope, type Handlers, isEnvelope } from './envelope.ts';

const portName = 'teach';
/** A big page may take its time to be looked at or told; a frame that hangs must not hold up the others for ever. */
const answerMs = 15_000;

type Port = ReturnType<typeof browser.tabs.connect>;
type Kind = keyof TeachCalls;

/** The desk's line to the teaching script of one frame. */
export type Teacher = {
  /** Rejects where the script fails, keeps silent for too long, or the line closes before it has answered. */
  call: <K extends Kind>(kind: K, ask: TeachCalls[K]['ask']) => Promise<TeachCalls[K]['answer']>;
  onEvent: (hear: (event: TeachEvent) => void) => void;
  /** Calls back once when the frame is gone, or no script is listening there. */
  onClosed: (closed: () => void) => void;
  /** Ends teaching in that frame: everything is taken off its page. */
  close: () => void;
};

/** Connects the desk with the teaching script of a frame, which must have been put there before. */
export function connectTeacher(tabId: number, frameId: number): Teacher {
  const port = browser.tabs.connect(tabId, { name: portName, frameId });
  const waiting = new Map<number, { answer: (reply: unknown) => void; closed: () => void }>();
  const hearers: ((event: TeachEvent) => void)[] = [];
  const closers: (() => void)[] = [];
  let asked = 0;
  let isClosed = false;

  port.onMessage.addListener((message: unknown) => {
    if (isReply(message)) {
      waiting.get(message.id)?.answer(message.reply);
      waiting.delete(message.id);
    } else if (isEvent(message)) for (const hear of hearers) hear(message.event);
  });
  port.onDisconnect.addListener(closed);

  function closed(): void {
    if (isClosed) return;
    isClosed = true;
    for (const each of waiting.values()) each.closed();
    waiting.clear();
    for (const close of closers) close();
  }

  return {
    call(kind, ask) {
      const answer = new Promise<TeachCalls[typeof kind]['answer']>((resolve, reject) => {
        if (isClosed) {
          reject(new Error('The teaching script is gone'));
          return;
        }
        const id = ++asked;
        waiting.set(id, {
          answer: (reply) => {
            if (!isReplyTo(kind, reply)) return;
            if ('failed' in reply) reject(new Error(reply.failed));
            else resolve(reply.answer);
          },
          closed: () => reject(new Error('The teaching script is gone')),
        });
        port.postMessage({ id, call: { channel: 'teach', kind, ask } });
      });
      return acknowledged(answer, answerMs);
    },
    onEvent: (hear) => void hearers.push(hear),
    onClosed(close) {
      if (isClosed) close();
      else closers.push(close);
    },
    close() {
      port.disconnect();
      closed();
    },
  };
}

/**
 * Answers the desk in the page until `stop` is called. `onLeft`: the last desk has gone. An event goes to every desk that
 * listens.
 */
export function onTeacher(
  handlers: Handlers<TeachCalls, null>,
  onLeft: () => void,
): { send: (event: TeachEvent) => void; stop: () => void } {
  const ports = new Set<Port>();

  function onConnect(port: Port): void {
    if (port.name !== portName || port.sender?.id !== browser.runtime.id) return;
    ports.add(port);
    port.onMessage.addListener((message: unknown) => {
      if (!isCall(message)) return;
      const { id, call } = message;
      dispatch(handlers, call, null, (reply) => {
        if (ports.has(port)) port.postMessage({ id, reply });
      });
    });
    port.onDisconnect.addListener(() => {
      ports.delete(port);
      if (ports.size === 0) onLeft();
    });
  }

  browser.runtime.onConnect.addListener(onConnect);
  return {
    send(event) {
      for (const port of ports) port.postMessage({ event });
    },
    stop() {
      browser.runtime.onConnect.removeListener(onConnect);
      for (const port of ports) port.disconnect();
      ports.clear();
    },
  };
}

/** The other end is our own script: that an answer is one is all there is to check. */
function isReplyTo<K extends Kind>(
  _kind: K,
  reply: unknown,
): reply is { answer: TeachCalls[K]['answer'] } | { failed: string } {
  return typeof reply === 'object' && reply !== null && ('answer' in reply || 'failed' in reply);
}

function isReply(message: unknown): message is { id: number; reply: unknown } {
  return typeof message === 'object' && message !== null && 'id' in message && 'reply' in message;
}

function isEvent(message: unknown): message is { event: TeachEvent } {
  return typeof message === 'object' && message !== null && 'event' in message;
}

function isCall(message: unknown): message is { id: number; call: Envelope } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'id' in message &&
    'call' in message &&
    isEnvelope(message.call, 'teach')
  );
}
