import { base64Of, bytesOf, hex, randomLetters } from './seal.ts';
import type { Photo } from './shapes.ts';

/** A picture as small as tells a roof from a floor, and its digest. */

const LONGEST = 1_280;
const QUALITY = 0.7;

export interface Taken extends Photo {
  readonly base64: string;
}

/** Throws where the file is no picture. */
export async function reduced(file: File, device: string): Promise<Taken> {
  const address = URL.createObjectURL(file);
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const { naturalWidth: wide, naturalHeight: high } = picture;
    const scale = Math.min(1, LONGEST / Math.max(wide, high));
    const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(wide * scale), height: Math.round(high * scale) });
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    if (!blob) throw new Error('no picture');
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const sha256 = hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
    return { reference: `${device}/${randomLetters(16)}`, sha256, base64: base64Of(bytes) };
  } finally {
    URL.revokeObjectURL(address);
  }
}

export const blobOf = (base64: string): Blob => new Blob([bytesOf(base64)], { type: 'image/jpeg' });
