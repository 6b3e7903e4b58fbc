import type { FastifyReply } from 'fastify';

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

/** A name that says its format. */
export type SavedName = `${string}.${keyof typeof mediaTypes}`;

/** A file to be saved under its Chinese name (RFC 6266); the format follows from the name's ending. */
export async function sendFile(
  reply: FastifyReply,
  { fileName, bytes }: { fileName: SavedName; bytes: Uint8Array },
): Promise<undefined> {
  await reply
    .type(fileName.endsWith('.csv') ? mediaTypes.csv : mediaTypes.xlsx)
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .serializer((payload: unknown) => payload as string)
    .send(Buffer.from(bytes));
  return undefined;
}
