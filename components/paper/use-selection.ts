import { useState } from 'react';

/** Which papers are selected. What is no longer there is not selected, without anybody having to say so. */
export function useSelection(present: readonly string[]) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [anchor, setAnchor] = useState<string | null>(null);
  const selected = present.filter((id) => chosen.includes(id));

  return {
    selected,
    clear: () => setChosen([]),
    selectAll: () => setChosen(present),
    toggle: (id: string) => {
      setAnchor(id);
      setChosen(selected.includes(id) ? selected.filter((other) => other !== id) : [...selected, id]);
    },
    /** Adds everything between the paper touched last and this one. */
    extendTo: (id: string) => {
      const [from, to] = [present.indexOf(anchor ?? id), present.indexOf(id)].toSorted(
        (left, right) => left - right,
      );
      if (from === undefined || to === undefined) return;
      setChosen([...new Set([...selected, ...present.slice(Math.max(from, 0), to + 1)])]);
    },
  };
}
export type Selection = ReturnType<typeof useSelection>;
