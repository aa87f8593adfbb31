const LETTERS = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A new id for a block, a related story or a list: 12 letters and digits, about 62 random bits. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
}

/** A new id for an article: a random UUID (RFC 9562 §5.4). */
export function newArticleId(): string {
  return crypto.randomUUID();
}
