export type { OfficialForm } from './official-form.ts';
export { renderForm } from './render-form.ts';
