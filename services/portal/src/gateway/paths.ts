/**
 * A path that says where it leads: `/api/<service>/…` with whole segments. Steps back and doubled or encoded slashes are
 * refused as they are, since the next reader of the address may take them for the way to another door.
 */
export function isPlainPath(path: string): boolean {
  const [empty, api, ...segments] = path.split('/');
  return empty === '' && api === 'api' && segments.length >= 2 && segments.every(isPlainSegment);
}

function isPlainSegment(segment: string): boolean {
  try {
    const said = decodeURIComponent(segment);
    return said !== '' && !/^\.{1,2}$/.test(said) && !/[/\\]|\p{Cc}/u.test(said);
  } catch {
    return false;
  }
}
