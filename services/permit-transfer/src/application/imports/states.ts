export { importRowStates, importStatuses } from '#persistence/import-rows.ts';
