import { offLoop } from '../workers/index.ts';
import type { OfficialForm } from './official-form.ts';

/** The PDF of a form, made in a thread of its own: layout and fonts take half a second, and nobody else waits for it. */
export function renderForm(form: OfficialForm): Promise<Uint8Array> {
  const module = new URL('./render-pdf.ts', import.meta.url);
  return offLoop({ pool: 'papers', module, name: 'renderPaper' }, form);
}
