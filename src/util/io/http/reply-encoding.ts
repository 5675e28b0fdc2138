const UTF_8 = 'utf-8';

/**
 * The text of a reply. It is UTF-8 where it can be, whatever its headers say; else what a byte order mark, the zeros of
 * UTF-16 or the charset of the headers tell, which are the ways of Python's clients.
 */
export function decodeReply(
  bytes: Buffer,
  headers: { readonly [name: string]: string | string[] | undefined },
): string {
  const text = bytes.toString('utf8');
  if (!text.includes('\0') && !text.includes('\ufffd')) return text;
  const encoding = utf16Of(bytes) ?? replyCharset(String(headers['content-type'] ?? ''));
  return encoding === undefined ? text : decoded(bytes, encoding, text);
}

function utf16Of([first, second]: Buffer): string | undefined {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== 0) ? 'utf-16be' : undefined;
}

function replyCharset(contentType: string): string | undefined {
  const charset = /charset="?([^\s";]+)/i.exec(contentType)?.[1]?.toLowerCase();
  return charset === UTF_8 ? undefined : charset;
}

function decoded(bytes: Buffer, encoding: string, fallback: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return fallback;
  }
}
