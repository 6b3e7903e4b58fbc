import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { type OfficialForm, officialForm } from './official-form.ts';

const FONT_FOLDER = dirname(
  fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')),
);
const REGULAR = join(FONT_FOLDER, '400Regular', 'NotoSansSC_400Regular.ttf');
const BOLD = join(FONT_FOLDER, '700Bold', 'NotoSansSC_700Bold.ttf');

// One setting per process, the same for every service: two font files, no other file, no address.
pdfmake.setFonts({
  NotoSansSC: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD },
});
pdfmake.setLocalAccessPolicy((path) => path === REGULAR || path === BOLD);
pdfmake.setUrlAccessPolicy(() => false);

/** What a thread is asked for: layouts hold functions, and those do not travel. */
export const renderPaper = (form: OfficialForm) => renderPdf(officialForm(form));

/**
 * Renders with Noto Sans SC, of which the signs in use are embedded. Texts from people belong into
 * `text` only: other keys of a definition name files, addresses and layouts.
 */
export async function renderPdf(definition: TDocumentDefinitions): Promise<Uint8Array> {
  const buffer = await pdfmake
    .createPdf({
      pageSize: 'A4',
      ...definition,
      defaultStyle: { fontSize: 12, ...definition.defaultStyle, font: 'NotoSansSC' },
    })
    .getBuffer();
  return new Uint8Array(buffer);
}
