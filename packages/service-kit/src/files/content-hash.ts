/** SHA-256 in hex, counted by a thread of the platform: fifty megabytes hold up nobody. */
export async function contentHash(bytes: Uint8Array): Promise<string> {
  return Buffer.from(
    await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>),
  ).toString('hex');
}
