import type { FormId } from '../../scans/form.ts';
import { generateScans, type Scan } from '../../scans/generate.ts';

/** The generated scan of one form: its JPEG pages and the same pages as a PDF. */
export async function scan(form: FormId): Promise<Scan> {
  const { scans } = await generateScans();
  const found = scans.find((each) => each.form === form);
  if (!found) throw new Error(`No scan of ${form} was generated`);
  return found;
}
