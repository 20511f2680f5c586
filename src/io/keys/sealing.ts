/** A key under a passphrase: PBKDF2-SHA-256 makes a key of AES-GCM-256 from it; the passphrase is kept nowhere. */

export interface Sealed {
  readonly iterations: number;
  /** 16 bytes. */
  readonly salt: Uint8Array<ArrayBuffer>;
  /** 12 bytes. */
  readonly nonce: Uint8Array<ArrayBuffer>;
  /** With the 16 bytes of its tag. */
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

/** What OWASP asks for in 2026; some 0.3 s. */
const iterations = 600_000;

/** `bound` is what the key belongs to: under anything else it cannot be opened. */
export async function seal(text: string, passphrase: string, bound: string): Promise<Sealed> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const key = await derived(passphrase, salt, iterations);
  const plain = new TextEncoder().encode(text);
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(cipher(nonce, bound), key, plain));
  return { iterations, salt, nonce, ciphertext };
}

/** The text, or undefined when the passphrase is another one, or the record was changed. */
export async function unseal(sealed: Sealed, passphrase: string, bound: string): Promise<string | undefined> {
  const key = await derived(passphrase, sealed.salt, sealed.iterations);
  try {
    const plain = await crypto.subtle.decrypt(cipher(sealed.nonce, bound), key, sealed.ciphertext);
    return new TextDecoder("utf-8", { fatal: true }).decode(plain);
  } catch {
    // GCM tells nothing but that it does not fit.
    return undefined;
  }
}

async function derived(passphrase: string, salt: BufferSource, rounds: number): Promise<CryptoKey> {
  // One passphrase, however an input method composes its accents.
  const bytes = new TextEncoder().encode(passphrase.normalize("NFC"));
  const base = await crypto.subtle.importKey("raw", bytes, "PBKDF2", false, ["deriveKey"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt, iterations: rounds };
  return crypto.subtle.deriveKey(how, base, { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

function cipher(iv: BufferSource, bound: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(bound) };
}
