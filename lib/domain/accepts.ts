/** Whether an `accept` attribute lets a file through, as browsers read it; an empty one takes everything. */
export function accepts(accept: string, file: { name: string; type: string }): boolean {
  const rules = accept.split(',').map((rule) => rule.trim().toLowerCase());
  const wanted = rules.filter((rule) => rule !== '');
  const name = file.name.toLowerCase();
  const type = file.type.toLowerCase();
  return (
    wanted.length === 0 ||
    wanted.some((rule) => {
      if (rule === '*' || rule === '*/*') return true;
      if (rule.startsWith('.')) return name.endsWith(rule);
      return rule.endsWith('/*') ? type.startsWith(rule.slice(0, -1)) : type === rule;
    })
  );
}
