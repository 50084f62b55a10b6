import type { AttachOrder } from '#lib/domain/page-action';

type Taken = {
  /** Calls back when the order has ended, or this script withdraws. */
  onEnd(done: () => void): void;
  /** What stops the watch before its end. */
  onStop(stop: () => void): void;
  /** It has ended: the row is the officer's alone again. */
  end(): void;
  /** Nobody waits for word of its end any more. */
  settle(): void;
};

type Kept = Pick<AttachOrder<File>, 'component' | 'hand'> & { done: () => void; stop: () => void };

/** The orders under way on this page. */
export function createOrders() {
  const kept = new Map<string, Kept>();
  const inHand = new Map<Kept, string>();

  return {
    take({ jobId, component, hand }: Pick<AttachOrder<File>, 'jobId' | 'component' | 'hand'>): Taken {
      const order: Kept = { component, hand, done: () => undefined, stop: () => undefined };
      kept.set(jobId, order);
      inHand.set(order, jobId);
      return {
        onEnd: (done) => {
          order.done = done;
        },
        onStop: (stop) => {
          order.stop = stop;
        },
        end() {
          if (kept.get(jobId) === order) kept.delete(jobId);
          order.done();
        },
        settle: () => void inHand.delete(order),
      };
    },

    /** Whether a row's buttons are no longer the officer's alone: we act on the page, or wait for a file on just that row. */
    isTaken: (row: string): boolean =>
      [...kept.values()].some(({ component, hand }) => hand === 'product' || component === row),

    /** The jobs that are under way here, or whose end the background has not heard of yet. */
    inHand: (): string[] => [...new Set(inHand.values())],

    stop(jobId: string): void {
      kept.get(jobId)?.stop();
    },

    /** Takes away what was drawn for them; their watches go on to their end. */
    withdraw(): void {
      for (const { done } of kept.values()) done();
    },
  };
}
