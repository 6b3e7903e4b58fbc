type Reply = {
  header(name: string, value: string): Reply;
  send(bytes: Buffer): unknown;
};

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};
type FileFormat = keyof typeof mediaTypes;

/** A file to be saved, under its Chinese name (RFC 6266). */
export function sendFile(
  reply: Reply,
  format: FileFormat,
  { fileName, bytes }: { fileName: string; bytes: Uint8Array },
): unknown {
  return reply
    .header('content-type', mediaTypes[format])
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`)
    .send(Buffer.from(bytes));
}
