/** What a mutation that takes a file is sent of it. */
export interface Upload {
  readonly fileName: string;
  /** In base64. */
  readonly content: string;
}

/** In base64, as a request takes it; a larger file goes by the command line. */
export const largestUpload = 700_000;

/** Thrown for a file that no request can carry. */
export class FileTooLarge extends Error {
  override readonly name = 'FileTooLarge';

  constructor(fileName: string) {
    super(`${fileName} terlalu besar: paling banyak ${Math.floor((largestUpload * 3) / 4 / 1000)} kB. Minta Dinsos mengunggahnya.`);
  }
}

/** A file chosen in a form, ready for `uploadPaymentResults`. Throws `FileTooLarge` before anything is sent. */
export async function uploadOf(file: Blob & { readonly name: string }): Promise<Upload> {
  if (Math.ceil(file.size / 3) * 4 > largestUpload) throw new FileTooLarge(file.name);
  const bytes = new Uint8Array(await file.arrayBuffer());
  // In parts: a call takes no hundred thousand arguments.
  const parts = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, part) =>
    String.fromCharCode(...bytes.subarray(part * 8192, (part + 1) * 8192)),
  );
  return { fileName: file.name, content: btoa(parts.join('')) };
}
