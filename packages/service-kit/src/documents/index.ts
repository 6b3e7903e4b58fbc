export { type OfficialForm, officialForm } from './official-form.ts';
export { renderPdf } from './render-pdf.ts';
